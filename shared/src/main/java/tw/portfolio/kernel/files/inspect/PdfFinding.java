package tw.portfolio.kernel.files.inspect;

/** What a {@link PdfGuard} found; the table of what is allowed is in {@code docs/security.md}. */
public enum PdfFinding {
  /** Nothing but what is allowed. */
  HARMLESS,
  /** It asks for a password, or for a certificate. */
  LOCKED,
  /** Some part that a reader might obey can't be decoded, or not within the bounds. */
  UNREADABLE,
  /** An action that is not on the list: it starts something, sends something, opens other files. */
  ACTION,
  /** A link that leads to a file of the reader's computer or network, or to a strange scheme. */
  LINK,
  /** JavaScript other than the usual formats of form fields. */
  SCRIPT,
  /** A form with a program of its own (XFA). */
  FORM,
  /** Sound, film or 3D inside the pages, which plays by itself or needs a plug-in. */
  MEDIA,
  /** An attached file of a type that is not on the list. */
  ATTACHMENT,
  /** Content that is fetched from another file or address when a page is shown. */
  OUTSIDE_CONTENT
}
