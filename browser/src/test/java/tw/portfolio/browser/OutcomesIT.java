package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFile;
import tw.portfolio.local.sample.SampleFiles;

/** A student's course outcomes: from photos on a phone to a teacher's queue, and back. */
@InBrowser
class OutcomesIT {
  private static final int MOST_BYTES = 4 << 20;
  private static final SampleFiles FILES = SampleFiles.load();

  @Test
  void shouldBindPhotosIntoOnePdfAndSendIt(Browsing browsing) {
    Person student = student(browsing, 10);
    Visitor visitor = browsing.as(student, Look.PHONE);
    adding(visitor);
    visitor.field("簡述", "Description").fill("單擺的週期");
    choose(visitor, Photos.of(3));
    Locator pages = visitor.page().locator(".tray li");
    assertThat(pages).hasCount(3);
    visitor.button("第 1 頁轉 90 度", "").click();
    visitor.button("第 1 頁往後移", "").click();
    visitor.button("刪除第 3 頁", "").click();
    assertThat(pages).hasCount(2);
    visitor.picture("outcomes-new-photos");
    visitor.button("上傳", "Upload").click();
    visitor.sees("檔案檢查完成");
    visitor.picture("outcomes-id-unsent");
    JsonNode file = onlyPiece(browsing, student).at("/files/0");
    assertThat(file.path("type").asText()).isEqualTo("application/pdf");
    assertThat(file.path("verified").asBoolean()).isTrue();
    assertThat(file.path("bytes").asInt()).isLessThan(MOST_BYTES);
    visitor.button("送出認證", "Send").click();
    visitor.sees("認證。");
    visitor.button("取回", "Take it back").click();
    visitor.page().getByRole(AriaRole.DIALOG).getByText("取回").last().click();
    visitor.sees("已取回");
    visitor.go("/outcomes");
    visitor.sees("尚未送出認證");
    visitor.picture("outcomes-unsent");
  }

  @Test
  void shouldGoOnAfterTheTabWasLostWithoutAConnection(Browsing browsing) {
    Person student = student(browsing, 11);
    Visitor visitor = browsing.as(student, Look.PHONE);
    Pattern files = Pattern.compile("X-Amz-Signature");
    visitor.page().route(files, Route::abort);
    adding(visitor);
    visitor.field("簡述", "Description").fill("在公車上交的報告");
    choose(visitor, payload(FILES.pdf(71)));
    visitor.button("上傳", "Upload").click();
    visitor.sees("恢復後會自動接著上傳");
    visitor.picture("outcomes-id-waiting");
    visitor.page().unroute(files);
    visitor.page().reload();
    visitor.sees("檔案檢查完成");
    assertThat(onlyPiece(browsing, student).path("state").asText()).isEqualTo("uploaded");
  }

  @Test
  void shouldKeepPhotosThatWereTakenWhenTheCameraCostThePage(Browsing browsing) {
    Visitor visitor = browsing.as(student(browsing, 12), Look.PHONE);
    adding(visitor);
    choose(visitor, Photos.of(1));
    assertThat(visitor.page().locator(".tray li")).hasCount(1);
    visitor.page().reload();
    assertThat(visitor.page().locator(".tray li")).hasCount(1);
  }

  @Test
  void shouldReplaceAFileAndSayWhyAnotherIsNotTaken(Browsing browsing) {
    Person student = student(browsing, 13);
    Visitor visitor = browsing.as(student, Look.PHONE);
    upload(visitor, "原來的報告", payload(FILES.pdf(72)));
    visitor.link("更換檔案", "Replace").click();
    choose(visitor, new FilePayload("報告.docx", "application/msword", new byte[] {1}));
    visitor.sees("請先另存成 PDF");
    choose(visitor, payload("修正的報告.pdf", FILES.pdf(73)));
    visitor.button("上傳新檔案", "Upload them").click();
    visitor.sees("檔案檢查完成");
    visitor.sees("修正的報告.pdf");
  }

  @Test
  void shouldShowWhyItWasReturnedAndDisputeThat(Browsing browsing) {
    Person student = student(browsing, 30);
    Visitor visitor = browsing.as(student, Look.PHONE);
    upload(visitor, "會被退回的報告", payload(FILES.pdf(74)));
    visitor.button("送出認證", "Send").click();
    visitor.sees("認證。");
    JsonNode piece = onlyPiece(browsing, student);
    giveBack(browsing, piece, "封面沒有姓名");
    visitor.go("/outcomes");
    visitor.sees("原因：封面沒有姓名");
    visitor.go("/outcomes/" + piece.path("pieceId").asText());
    visitor.sees("原因：封面沒有姓名");
    visitor.page().locator("summary").getByText("提出異議").click();
    visitor.field("為什麼不同意", "").fill("姓名在第二頁");
    visitor.button("送出異議", "").click();
    visitor.sees("已提出異議");
    visitor.sees("姓名在第二頁");
    visitor.picture("outcomes-id-disputed");
    visitor.button("再次送出認證", "").click();
    visitor.sees("認證。");
  }

  private static Person student(Browsing browsing, int at) {
    return browsing.school().all(Role.STUDENT).get(at);
  }

  /** By the first course that takes outcomes. */
  private static void adding(Visitor visitor) {
    visitor.go("/outcomes");
    visitor.page().locator(".course a.button").first().click();
    assertThat(visitor.heading()).hasText("新增課程學習成果");
  }

  private static void upload(Visitor visitor, String description, FilePayload file) {
    adding(visitor);
    visitor.field("簡述", "Description").fill(description);
    choose(visitor, file);
    visitor.button("上傳", "Upload").click();
    visitor.sees("檔案檢查完成");
  }

  private static void choose(Visitor visitor, FilePayload... files) {
    visitor.page().locator("input[type=file]").last().setInputFiles(files);
  }

  private static FilePayload payload(SampleFile file) {
    return payload(file.name(), file);
  }

  private static FilePayload payload(String name, SampleFile file) {
    return new FilePayload(name, file.mediaType(), file.content());
  }

  private static JsonNode onlyPiece(Browsing browsing, Person student) {
    JsonNode pieces =
        browsing.school().client().get(student.id(), "/outcomes").expected("page").path("pieces");
    assertThat(pieces).hasSize(1);
    return pieces.get(0);
  }

  /** Whoever has it waiting returns it. */
  private static void giveBack(Browsing browsing, JsonNode piece, String reason) {
    Client client = browsing.school().client();
    String id = piece.path("pieceId").asText();
    ObjectNode body = Json.object();
    ObjectNode decision = body.putArray("decisions").addObject().put("pieceId", id);
    decision.put("revision", piece.path("revision").asInt()).put("decision", "return");
    decision.put("reason", reason);
    piece.at("/label").optional("sectionId").ifPresent(it -> decision.set("sectionId", it));
    Person teacher =
        browsing.school().all(Role.TEACHER).stream()
            .filter(one -> one.name().equals(piece.at("/label/teacher").asText()))
            .findFirst()
            .orElseThrow();
    client.send(teacher.id(), "POST", "/certifications", body).expected("returned");
  }
}
