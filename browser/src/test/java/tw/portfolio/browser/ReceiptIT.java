package tw.portfolio.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.kernel.files.archive.ArchivePassword;
import tw.portfolio.kernel.files.archive.SealedArchiveWriter;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.client.Patience;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.record.Student;

/** 收訖明細: what has come back is looked at, reported and confirmed. */
@InBrowser
class ReceiptIT {
  private static final String PASSWORD = "Trial-2027-receipt";
  private static final String FILE = "課程學習成果.json";

  @Test
  void shouldReportARowTakeItBackAndConfirm(Browsing browsing) throws IOException {
    Person student = browsing.school().all(Role.STUDENT).get(31);
    bringIn(browsing.school(), student);
    Visitor visitor = browsing.as(student, Look.PHONE);
    visitor.go("/receipts");
    visitor.picture("receipts-open");
    visitor.page().locator(".rows a").first().click();
    visitor.sees("讀書報告");
    visitor.page().getByText("回報這一筆").click();
    visitor.field("說明", "").fill("簡述不是我寫的那一版");
    visitor.button("回報", "").click();
    visitor.sees("請填寫哪一種錯。");
    visitor.field("哪一種錯", "").selectOption("02");
    visitor.button("回報", "").click();
    visitor.sees("已回報，學校三日內查明後會通知您。");
    visitor.picture("receipt-reported");
    assertThat(visitor.barriers()).isEmpty();
    visitor.button("撤回回報", "").click();
    visitor.sees("已撤回這則回報。");
    visitor.button("以上資料正確無誤，確認", "").click();
    visitor.sees("您已確認資料正確無誤");
  }

  private static void bringIn(BrowsedSchool school, Person student) throws IOException {
    Client client = school.client();
    String registrar = school.one(Role.REGISTRAR).id();
    JsonNode me = client.get(student.id(), "/me").expected("/me");
    byte[] content = archive(student, me);
    ObjectNode order = Json.object().put("year", me.path("year").asInt()).put("password", PASSWORD);
    order
        .putObject("file")
        .put("name", "收訖明細.zip")
        .put("bytes", content.length)
        .put("sha256", Sha256.of(content).hex());
    JsonNode announced =
        client.send(registrar, "POST", "/receipts/imports", order).expected("import");
    assertThat(client.put(announced.path("upload"), content)).isEqualTo(200);
    confirm(client, registrar, confirm(client, registrar, announced, "prepared"), "done");
  }

  private static JsonNode confirm(Client client, String registrar, JsonNode job, String ends) {
    String path = "/jobs/" + job.path("jobId").asText();
    ObjectNode version = Json.object().put("version", job.path("version").asInt());
    JsonNode unused =
        client.send(registrar, "POST", path + "/confirmation", version).expected("confirmation");
    return Patience.awaited(
        () -> client.get(registrar, path).expected(path),
        now -> now.path("state").asText().equals(ends));
  }

  /** As the national database gives it, with one row that the school has not handed in. */
  private static byte[] archive(Person student, JsonNode me) throws IOException {
    ObjectNode book = Json.object();
    book.putObject("名冊資訊")
        .put("學校代碼", student.school())
        .put("學年度", me.path("year").asInt())
        .put("學期", "0")
        .put("名冊別", "26");
    ObjectNode one = Json.object().put("身分證號", identity(me.at("/place/studentNumber").asText()));
    one.putArray("學期課程學習成果")
        .addObject()
        .put("課程代碼", "115213303H1110101010101")
        .put("科目名稱", "國語文")
        .put("修課學分", 4)
        .put("成果簡述", "讀書報告");
    book.putArray("課程學習成果").add(one);
    byte[] json = ("\uFEFF" + book).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SealedArchiveWriter archive = new SealedArchiveWriter(out, ArchivePassword.of(PASSWORD));
    archive.add("SHA.txt", (FILE + "," + Sha256.of(json).hex()).getBytes(StandardCharsets.UTF_8));
    archive.add(FILE, json);
    archive.finish();
    return out.toByteArray();
  }

  private static String identity(String number) {
    OfficeFile register =
        TrialSchool.of(BrowsedSchool.STUDENTS, Instant.now()).files().people().stream()
            .filter(file -> file.kind().equals(Student.KIND))
            .findFirst()
            .orElseThrow();
    int at = register.header().indexOf("學號");
    int identity = register.header().indexOf("身分證號");
    return register.rows().stream()
        .filter(row -> row.get(at).equals(number))
        .map(row -> row.get(identity))
        .findFirst()
        .orElseThrow();
  }
}
