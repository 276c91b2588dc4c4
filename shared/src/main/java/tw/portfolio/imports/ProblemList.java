package tw.portfolio.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.ArchiveOutput;
import tw.portfolio.kernel.files.ArchiveStore;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.sheet.cell.CellProblem;

/**
 * Every wrong cell of a file as one JSON array, in the words of the answer, which itself tells only
 * the first. A file can be wrong in more cells than fit into memory as text.
 */
final class ProblemList {
  private static final int PART_BYTES = 5 * 1024 * 1024;

  private ProblemList() {}

  static void keep(ArchiveStore archives, String key, List<CellProblem> problems) {
    try (ArchiveOutput out = new ArchiveOutput(archives, key, "application/json", PART_BYTES, 1)) {
      write(problems, out);
      out.complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(List<CellProblem> problems, OutputStream out) throws IOException {
    char before = '[';
    for (CellProblem problem : problems) {
      out.write(before);
      out.write(object(problem).text().getBytes(StandardCharsets.UTF_8));
      before = ',';
    }
    out.write(']');
  }

  private static Json object(CellProblem problem) {
    return Json.object()
        .putIfPresent("sheet", Optional.of(problem.place().sheet()).filter(name -> !name.isEmpty()))
        .put("row", problem.row())
        .put("column", problem.column())
        .put("value", problem.value())
        .put("detail", problem.chinese() + "\n" + problem.english());
  }
}
