package tw.portfolio.kernel.files.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSString;
import tw.portfolio.kernel.files.inspect.AttachedContent;
import tw.portfolio.kernel.files.inspect.PdfFinding;

/**
 * Which files may be attached: the document from which it was made, as LibreOffice and PDF/A-3 do,
 * data and pictures. Name and content must both be harmless.
 */
final class AttachmentRules {
  private static final Set<String> ENDINGS =
      Set.of(
          "bib", "csv", "docx", "gif", "jpeg", "jpg", "json", "md", "mp3", "mp4", "odg", "odp",
          "ods", "odt", "png", "pptx", "tex", "tsv", "txt", "wav", "xlsx", "xml");

  private static final List<String> NAMES = List.of("DOS", "F", "Mac", "UF", "Unix");
  private static final Pattern DISGUISE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

  private final PdfObjects objects;
  private final List<String> noted = new ArrayList<>();
  private final Set<COSDictionary> checked = Collections.newSetFromMap(new IdentityHashMap<>());

  AttachmentRules(PdfObjects objects) {
    this.objects = objects;
  }

  /**
   * Judges a dictionary if it names or is an attached file.
   *
   * @throws IOException if the file can't be decoded
   * @throws PdfRejection if it may not be attached
   */
  void check(COSDictionary dictionary) throws IOException {
    if (objects.isStream(dictionary) && objects.is(dictionary, "Type", "EmbeddedFile")) {
      checkContent(dictionary);
    }
    if (!dictionary.containsKey("EF")) {
      return;
    }
    List<COSBase> names =
        NAMES.stream().flatMap(key -> objects.values(dictionary, key).stream()).toList();
    if (names.isEmpty() || !names.stream().allMatch(AttachmentRules::isAllowed)) {
      throw new PdfRejection(PdfFinding.ATTACHMENT);
    }
    for (COSBase files : objects.values(dictionary, "EF")) {
      if (!(files instanceof COSDictionary each)) {
        throw new PdfRejection(PdfFinding.ATTACHMENT);
      }
      for (COSBase item : each.getValues()) {
        for (COSBase file : objects.values(item)) {
          if (file instanceof COSDictionary content && objects.isStream(content)) {
            checkContent(content);
          }
        }
      }
    }
  }

  /** Something that may be a file's name, wherever it stands. */
  void note(COSBase name) {
    if (name instanceof COSString text) {
      noted.add(text.getString());
    }
  }

  /** Files that are attached, and names, which nothing connects that readers would need. */
  void checkStrayOnes() {
    if (!checked.isEmpty() && !noted.stream().allMatch(AttachmentRules::isAllowed)) {
      throw new PdfRejection(PdfFinding.ATTACHMENT);
    }
  }

  private void checkContent(COSDictionary file) throws IOException {
    if (!checked.add(file)) {
      return;
    }
    if (objects.hidesAttachments()) {
      throw new PdfRejection(PdfFinding.LOCKED);
    }
    if (!AttachedContent.isHarmless(objects.decoded(file))) {
      throw new PdfRejection(PdfFinding.ATTACHMENT);
    }
  }

  private static boolean isAllowed(COSBase name) {
    return name instanceof COSString text && isAllowed(text.getString());
  }

  /** Windows passes over dots and blanks at the end. */
  private static boolean isAllowed(String name) {
    String last = name.replaceAll(".*[/\\\\:]", "").replaceAll("[. ]+$", "");
    int dot = last.lastIndexOf('.');
    return dot >= 0
        && !DISGUISE.matcher(name).find()
        && ENDINGS.contains(last.substring(dot + 1).toLowerCase(Locale.ROOT));
  }
}
