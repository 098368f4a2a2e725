/** A UUID as Bitbucket gives them, without braces. */
export const UUID = '1a2b3c4d-0000-4000-8000-000000000000';
