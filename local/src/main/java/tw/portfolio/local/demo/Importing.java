package tw.portfolio.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.BrokenOffException;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.FileImports;
import tw.portfolio.local.client.Reply;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.OfficeFormat;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.book.Book;
import tw.portfolio.record.book.Books;
import tw.portfolio.school.Term;

/** The offices bring in their files: announce, put to the link, check, commit. */
final class Importing {
  private static final List<OfficeFormat> FORMATS =
      List.of(OfficeFormat.XLSX, OfficeFormat.CSV, OfficeFormat.CSV_BIG5);

  private final Client client;
  private final Checks checks;
  private final Tally tally;
  private final Screen screen;
  private final FileImports files;
  private final Map<RecordKind, String> offices = new HashMap<>();

  /**
   * @param staff as {@code /dev/people} lists them: the first who may keeps a kind of record
   */
  Importing(Client client, Checks checks, Tally tally, Screen screen, Term term, JsonNode staff) {
    this.client = client;
    this.checks = checks;
    this.tally = tally;
    this.screen = screen;
    this.files = new FileImports(client, term);
    for (Book book : Books.ALL) {
      RecordKind kind = book.kind();
      String office =
          Stream.of(Role.values())
              .filter(role -> role.permissions().contains(kind.permission()))
              .flatMap(role -> Cast.holding(staff, role).stream())
              .findFirst()
              .orElseThrow(() -> new BrokenOffException("no office keeps " + kind));
      offices.put(kind, office);
    }
  }

  /** Brings in each file after the other, in turn as workbook, as CSV and as CSV in Big5. */
  void run(List<OfficeFile> files) {
    for (int at = 0; at < files.size(); at++) {
      bringIn(files.get(at), FORMATS.get(at % FORMATS.size()));
    }
  }

  private void bringIn(OfficeFile file, OfficeFormat format) {
    String kind = file.kind().chinese();
    JsonNode checked = checked(file, format, format.bytes(file));
    int rows = checked.at("/counts/rows").asInt();
    checks.same("checked", Stage.state(checked), kind + "檢查 " + checked.at("/problems/0"), "check");
    checks.same(file.rows().size(), rows, kind + "列數", "rows");
    String path = "/imports/" + checked.path("importId").asText();
    JsonNode committed = files.commit(offices.get(file.kind()), path);
    if (checks.same("committed", Stage.state(committed), kind + "寫入", "a commit")) {
      tally.imported(file.kind().code(), rows);
      screen.line("%s %d 列（%s）".formatted(kind, rows, format.extension()));
    }
  }

  /** What is wrong is found, told cell by cell, and nothing of the file is written. */
  void refuseWrong(OfficeFile file) {
    List<String> first = file.rows().getFirst();
    List<String> broken =
        IntStream.range(0, first.size())
            .mapToObj(at -> file.header().get(at).equals("身分證號") ? "A123456780" : first.get(at))
            .toList();
    OfficeFile wrong = new OfficeFile(file.kind(), file.header(), List.of(broken));
    JsonNode answer = checked(wrong, OfficeFormat.CSV, OfficeFormat.CSV.bytes(wrong));
    String cell = answer.at("/problems/0/column").asText();
    checks.same("wrong", Stage.state(answer), "檢查碼不符的身分證號", "a wrong national id");
    checks.same("身分證號", cell, "指出有誤的格子", "the wrong cell is named");
    String path = "/imports/" + answer.path("importId").asText() + "/commit";
    Reply commit = client.send(offices.get(file.kind()), "POST", path);
    if (checks.refused(commit, 409, "wrong-state", "有誤的檔案不能寫入")) {
      screen.line("✓ 已拒絕：檢查碼不符的身分證號，整份不寫入 (refused: a wrong national id)");
    }
  }

  private JsonNode checked(OfficeFile file, OfficeFormat format, byte[] bytes) {
    String office = offices.get(file.kind());
    return files.check(office, files.upload(office, file, format, bytes));
  }
}
