package tw.portfolio.kernel.files.pdf;

import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;

/**
 * An object as it lies in the bytes.
 *
 * @param number by which others refer to it; nothing where no number stands in front
 * @param generation part of its number
 * @param value what it is; of a stream its dictionary
 * @param stream where the data of a stream begins; −1 if it is none
 */
record RawObject(Optional<Long> number, int generation, COSBase value, int stream) {

  /** Its dictionary, if it is a stream. */
  Optional<COSDictionary> streamDictionary() {
    return stream >= 0 && value instanceof COSDictionary dictionary
        ? Optional.of(dictionary)
        : Optional.empty();
  }
}
