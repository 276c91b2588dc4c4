package tw.portfolio.submission.pack.index;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tw.portfolio.kernel.sheet.SheetRow;
import tw.portfolio.submission.pack.ExportProblem;
import tw.portfolio.work.PieceId;

/** The list of an export's problems for the office, as {@link CsvIndex} writes: opens in Excel. */
public final class ProblemsCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ProblemsCsv() {}

  /** The whole list. */
  public static byte[] of(List<ExportProblem> problems) {
    StringWriter text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(
          "班級 (class)",
          "座號 (seat)",
          "學號 (student number)",
          "姓名 (name)",
          "檔案 (file)",
          "問題 (problem)",
          "說明",
          "explanation",
          "成果編號 (piece)");
      for (ExportProblem problem : problems) {
        csv.writeRecord(
            SheetRow.Cell.harmless(problem.place().className()),
            Integer.toString(problem.place().seat()),
            SheetRow.Cell.harmless(problem.place().studentNumber()),
            SheetRow.Cell.harmless(problem.name()),
            SheetRow.Cell.harmless(problem.file()),
            problem.cause().code(),
            problem.cause().chinese(),
            problem.cause().english(),
            problem.piece().map(PieceId::toString).orElse(""));
      }
    } catch (IOException e) {
      // A text in memory has no I/O.
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
