package tw.portfolio.kernel.files.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import tw.portfolio.kernel.files.inspect.PdfFinding;

/**
 * Holds every dictionary of a file against what is allowed ({@code docs/security.md} has the
 * table). A dictionary need not say what it is: what stands where readers look for an action, an
 * annotation or an attachment is one.
 */
final class ContentRules {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "Caret",
          "Circle",
          "FileAttachment",
          "FreeText",
          "Highlight",
          "Ink",
          "Line",
          "Link",
          "PolyLine",
          "Polygon",
          "Popup",
          "PrinterMark",
          "Projection",
          "Redact",
          "Square",
          "Squiggly",
          "Stamp",
          "StrikeOut",
          "Text",
          "TrapNet",
          "Underline",
          "Watermark",
          "Widget");

  /** What plays, whether or not it is known as an annotation. */
  private static final Set<String> MEDIA = Set.of("3D", "Movie", "RichMedia", "Screen", "Sound");

  private static final List<String> FILE_NAMES = List.of("DOS", "F", "FS", "Mac", "UF", "Unix");

  private final PdfObjects objects;
  private final Budget budget;
  private final ActionRules actions;
  private final AttachmentRules attachments;

  ContentRules(PdfObjects objects, Budget budget) {
    this.objects = objects;
    this.budget = budget;
    this.actions = new ActionRules(objects);
    this.attachments = new AttachmentRules(objects);
  }

  /**
   * Looks at everything.
   *
   * @throws IOException if an attached file can't be decoded
   * @throws PdfRejection if something is not allowed
   */
  void check() throws IOException {
    for (COSBase object : objects.all()) {
      check(object);
    }
    attachments.checkStrayOnes();
  }

  private void check(COSBase object) throws IOException {
    budget.step();
    if (object instanceof COSDictionary dictionary) {
      checkDictionary(dictionary);
      for (COSBase value : dictionary.getValues()) {
        check(value);
      }
    } else if (object instanceof COSArray array) {
      for (COSBase element : array) {
        check(element);
      }
    }
  }

  private void checkDictionary(COSDictionary dictionary) throws IOException {
    if (dictionary.containsKey("XFA")) {
      throw new PdfRejection(PdfFinding.FORM);
    }
    if (objects.isStream(dictionary)
        && (dictionary.containsKey("F") || dictionary.containsKey("Ref"))) {
      throw new PdfRejection(PdfFinding.OUTSIDE_CONTENT);
    }
    checkSubtype(dictionary);
    checkFileNames(dictionary);
    actions.check(dictionary);
    attachments.check(dictionary);
  }

  private void checkSubtype(COSDictionary dictionary) {
    boolean annotation = objects.is(dictionary, "Type", "Annot") || dictionary.containsKey("Rect");
    for (COSBase subtype : objects.values(dictionary, "Subtype")) {
      boolean allowed =
          subtype instanceof COSName name
              && !MEDIA.contains(name.getName())
              && (!annotation || ANNOTATIONS.contains(name.getName()));
      if (!allowed) {
        throw new PdfRejection(PdfFinding.MEDIA);
      }
    }
  }

  /** A file of the reader's network is asked for as soon as it is named. */
  private void checkFileNames(COSDictionary dictionary) {
    for (String key : FILE_NAMES) {
      for (COSBase name : objects.values(dictionary, key)) {
        if (name instanceof COSString text && AllowedLinks.leadsToNetwork(text.getString())) {
          throw new PdfRejection(PdfFinding.LINK);
        }
        attachments.note(name);
      }
    }
  }
}
