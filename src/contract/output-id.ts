/** Id of the one Terraform output that every stack has. */
export const OUTPUT_ID = 'chartwright';
