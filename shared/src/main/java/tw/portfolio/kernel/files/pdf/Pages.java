package tw.portfolio.kernel.files.pdf;

import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import tw.portfolio.kernel.files.inspect.PdfFinding;

/** Whether there is anything to be shown. */
final class Pages {
  private final PdfObjects objects;

  Pages(PdfObjects objects) {
    this.objects = objects;
  }

  /**
   * From the root, or from any catalog as readers look for it that mend a file.
   *
   * @throws PdfRejection if no page is found
   */
  void requireOne() {
    Stream<COSDictionary> roots =
        objects.trailers().stream().flatMap(trailer -> dictionaries(trailer, "Root"));
    Stream<COSDictionary> catalogs =
        objects.all().stream()
            .filter(COSDictionary.class::isInstance)
            .map(COSDictionary.class::cast)
            .filter(found -> objects.is(found, "Type", "Catalog"));
    if (Stream.concat(roots, catalogs)
        .flatMap(root -> dictionaries(root, "Pages"))
        .flatMap(pages -> objects.values(pages, "Kids").stream())
        .flatMap(Pages::elements)
        .map(objects::values)
        .flatMap(List::stream)
        .noneMatch(COSDictionary.class::isInstance)) {
      throw new PdfRejection(PdfFinding.UNREADABLE);
    }
  }

  private Stream<COSDictionary> dictionaries(COSDictionary parent, String key) {
    return objects.values(parent, key).stream()
        .filter(COSDictionary.class::isInstance)
        .map(COSDictionary.class::cast);
  }

  private static Stream<COSBase> elements(COSBase kids) {
    return kids instanceof COSArray array
        ? array.toList().stream().map(COSBase.class::cast)
        : Stream.empty();
  }
}
