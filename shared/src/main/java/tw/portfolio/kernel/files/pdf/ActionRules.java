package tw.portfolio.kernel.files.pdf;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import tw.portfolio.kernel.files.inspect.PdfFinding;

/**
 * Which actions (ISO 32000-2 12.6) a file may have: those that move within it, show or hide what is
 * in it, empty its form, or follow an allowed link.
 */
final class ActionRules {
  private static final Set<String> HARMLESS =
      Set.of("GoTo", "GoToDp", "Hide", "ResetForm", "SetOCGState", "Trans");

  /** The four of the standard, and asking to print. */
  private static final Set<String> NAMED =
      Set.of("FirstPage", "LastPage", "NextPage", "PrevPage", "Print");

  /** What is refused, with what is said of it; anything else that acts is refused as an action. */
  private static final Map<String, PdfFinding> REFUSED =
      Map.of(
          "GoTo3DView", PdfFinding.MEDIA,
          "GoToE", PdfFinding.ACTION,
          "GoToR", PdfFinding.ACTION,
          "ImportData", PdfFinding.ACTION,
          "Launch", PdfFinding.ACTION,
          "Movie", PdfFinding.MEDIA,
          "Rendition", PdfFinding.MEDIA,
          "RichMediaExecute", PdfFinding.MEDIA,
          "Sound", PdfFinding.MEDIA,
          "SubmitForm", PdfFinding.ACTION);

  /** Judged wherever they are found; a style of text may be called by any of these, too. */
  private static final Set<String> KNOWN_TOO = Set.of("JavaScript", "Named", "Thread", "URI");

  private static final List<String> PLACES = List.of("A", "OpenAction", "PA");

  private final PdfObjects objects;
  private final Set<COSDictionary> judged = Collections.newSetFromMap(new IdentityHashMap<>());

  ActionRules(PdfObjects objects) {
    this.objects = objects;
  }

  /**
   * Judges what acts in a dictionary, and the dictionary itself if it is an action.
   *
   * @throws PdfRejection if one is not allowed
   */
  void check(COSDictionary dictionary) {
    for (COSBase script : objects.values(dictionary, "JS")) {
      if (!(script instanceof COSString text) || !FormScripts.isUsual(text.getString())) {
        throw new PdfRejection(PdfFinding.SCRIPT);
      }
    }
    for (COSBase target : objects.values(dictionary, "URI")) {
      checkTarget(target);
    }
    PLACES.forEach(place -> objects.values(dictionary, place).forEach(this::judgeAll));
    for (COSBase triggers : objects.values(dictionary, "AA")) {
      if (triggers instanceof COSDictionary each) {
        each.getValues().forEach(item -> objects.values(item).forEach(this::judgeAll));
      }
    }
    if (looksLikeAction(dictionary)) {
      judge(dictionary);
    }
  }

  /** A link, or the catalog's base of all links. */
  private void checkTarget(COSBase target) {
    if (target instanceof COSDictionary base) {
      objects.values(base, "Base").forEach(this::checkTarget);
    } else if (!(target instanceof COSString text) || !AllowedLinks.isAllowed(text.getString())) {
      throw new PdfRejection(PdfFinding.LINK);
    }
  }

  private boolean looksLikeAction(COSDictionary dictionary) {
    boolean named =
        objects.values(dictionary, "S").stream()
            .anyMatch(
                kind ->
                    kind instanceof COSName name
                        && (REFUSED.containsKey(name.getName())
                            || KNOWN_TOO.contains(name.getName())));
    return objects.is(dictionary, "Type", "Action") || (named && !isPartOfTheText(dictionary));
  }

  /** An element of the document's structure, whose kind people name as they like. */
  private boolean isPartOfTheText(COSDictionary dictionary) {
    return objects.is(dictionary, "Type", "StructElem")
        || (dictionary.containsKey("P")
            && (dictionary.containsKey("K") || dictionary.containsKey("Pg")));
  }

  /** One action, or several; destinations and attributes of text stand in the same places. */
  private void judgeAll(COSBase found) {
    if (found instanceof COSArray array) {
      for (COSBase element : array) {
        objects.values(element).forEach(this::judgeOne);
      }
    } else {
      judgeOne(found);
    }
  }

  private void judgeOne(COSBase found) {
    if (found instanceof COSDictionary dictionary && dictionary.containsKey("S")) {
      judge(dictionary);
    }
  }

  private void judge(COSDictionary action) {
    if (!judged.add(action)) {
      return;
    }
    List<COSBase> kinds = objects.values(action, "S");
    if (kinds.isEmpty()) {
      throw new PdfRejection(PdfFinding.ACTION);
    }
    for (COSBase kind : kinds) {
      judge(action, kind instanceof COSName name ? name.getName() : "");
    }
    objects.values(action, "Next").forEach(this::judgeAll);
  }

  private void judge(COSDictionary action, String kind) {
    boolean allowed =
        switch (kind) {
          case "Named" -> isAllowedName(objects.values(action, "N"));
          // What they lead to is judged wherever it stands.
          case "URI" -> !objects.values(action, "URI").isEmpty();
          case "JavaScript" -> !objects.values(action, "JS").isEmpty();
          case "Thread" -> !action.containsKey("F");
          default -> HARMLESS.contains(kind);
        };
    if (!allowed) {
      throw new PdfRejection(
          kind.equals("JavaScript")
              ? PdfFinding.SCRIPT
              : REFUSED.getOrDefault(kind, PdfFinding.ACTION));
    }
  }

  private static boolean isAllowedName(List<COSBase> names) {
    return !names.isEmpty()
        && names.stream()
            .allMatch(found -> found instanceof COSName name && NAMED.contains(name.getName()));
  }
}
