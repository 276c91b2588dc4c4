/**
 * What an uploaded file really is, and its checksums. Works on bytes alone, without a parser
 * library: one small class walks each format's own structure.
 *
 * <p>What is tolerated, because real software makes it:
 *
 * <ul>
 *   <li>PDF: a byte order mark or blanks before the header; blanks, NULs or Ctrl-Z after the end;
 *       offsets counted from the header; linearized files, cross-reference streams, incremental
 *       updates; permission locks that open without a password; JavaScript; attachments that are no
 *       programs.
 *   <li>JPEG: anything after the picture that no other program would recognize (further pictures,
 *       motion photos, makers' records).
 *   <li>PNG: blanks or NULs after the end.
 *   <li>MP3: tags before and after, a partial frame at either end, up to 64 KiB of unreadable
 *       bytes.
 *   <li>MP4: any top-level boxes in any order after {@code ftyp}; fragments; an {@code mdat} that
 *       runs to the end of the file; sound-only files and 3GP that name a brand of MP4.
 * </ul>
 *
 * <p>What is not found: harm inside well-formed content (exploits of readers, scripts in picture
 * comments or metadata, content hidden in boxes and chunks), pixels or samples that were lost or
 * replaced inside an intact structure, the loss of a JPEG's trailer, of an MP3's end where no frame
 * count is kept, of the last boxes or fragments of an MP4 cut exactly between two, of the last
 * revision of a PDF cut exactly between two; in PDFs, actions inside streams that are encrypted or
 * compressed otherwise than by plain deflate. A virus scanner is a different thing and still
 * wanted.
 */
package tw.portfolio.files.inspect;
