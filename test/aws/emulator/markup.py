"""XML without namespaces, as the stores of this emulator keep it."""

from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement


def read(body: bytes) -> Element:
    """Parses a document and drops its namespaces."""
    root = ElementTree.fromstring(body)
    for element in root.iter():
        element.tag = element.tag.split("}")[-1]
    return root


def make(tag: str, *children: Element | tuple[str, object]) -> Element:
    """Makes an element from elements, and from pairs of tag and text."""
    element = Element(tag)
    for child in children:
        if isinstance(child, tuple):
            SubElement(element, child[0]).text = str(child[1])
        else:
            element.append(child)
    return element


def write(element: Element, namespace: str) -> str:
    """Prints a document in its namespace."""
    text = ElementTree.tostring(element, encoding="unicode")
    return text.replace(f"<{element.tag}", f'<{element.tag} xmlns="{namespace}"', 1)


def error(code: str, status: str = "404 Not Found"):
    """The answer of a REST and XML service that refuses."""
    from wsgi import Reply

    detail = make("Error", ("Type", "Sender"), ("Code", code), ("Message", code))
    return Reply(ElementTree.tostring(make("ErrorResponse", detail)), status)
