package tw.portfolio.kernel.files.inspect;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tw.portfolio.kernel.files.inspect.PdfTokens.Name;

/**
 * Finds what no portfolio needs and what harms the reader: actions that start a program ({@code /S
 * /Launch}) and programs among the attached files. Looks at every dictionary that lies open and
 * into compressed object streams.
 *
 * <p>JavaScript is not refused: forms that organizers hand out use it to format their fields, and
 * browsers run it in a sandbox. Attachments that are no programs are not refused either:
 * LibreOffice and PDF/A-3 attach the source document.
 */
final class PdfActiveContent {
  private static final List<String> PROGRAM_ENDINGS =
      List.of(
          ".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".msi", ".dll", ".cpl", ".vbs", ".vbe",
          ".js", ".jse", ".wsf", ".hta", ".ps1", ".lnk", ".jar", ".reg", ".apk", ".dmg", ".sh");

  private final PdfObjectStreams objectStreams;
  private boolean launches;
  private boolean attaches;
  private boolean namesProgram;

  private PdfActiveContent(Bytes bytes) {
    this.objectStreams = new PdfObjectStreams(bytes);
  }

  static Optional<Problem> problemIn(Bytes bytes) {
    PdfActiveContent scan = new PdfActiveContent(bytes);
    scan.read(bytes, true);
    if (scan.launches) {
      return Optional.of(Refusal.startsPrograms());
    }
    return scan.attaches && scan.namesProgram
        ? Optional.of(Refusal.carriesPrograms())
        : Optional.empty();
  }

  private void read(Bytes bytes, boolean outermost) {
    Name previous = new Name("", 0);
    int at = 0;
    while (at < bytes.length()) {
      if (bytes.at(at) != '/') {
        at++;
        continue;
      }
      Name name = PdfTokens.name(bytes, at);
      int next = name.end();
      switch (name.value()) {
        case "Launch" -> launches |= previous.value().equals("S") && follows(bytes, previous, at);
        case "EmbeddedFile" -> attaches = true;
        case "F", "UF" -> next = readFileName(bytes, next);
        case "ObjStm" -> {
          if (outermost) {
            objectStreams.after(next).ifPresent(content -> read(content, false));
          }
        }
        default -> {}
      }
      previous = name;
      at = next;
    }
  }

  private static boolean follows(Bytes bytes, Name previous, int at) {
    return bytes.skipBlank(previous.end()) == at;
  }

  private int readFileName(Bytes bytes, int from) {
    return PdfTokens.string(bytes, from)
        .map(
            text -> {
              String fileName = text.characters().strip().toLowerCase(Locale.ROOT);
              namesProgram |= PROGRAM_ENDINGS.stream().anyMatch(fileName::endsWith);
              return text.end();
            })
        .orElse(from);
  }
}
