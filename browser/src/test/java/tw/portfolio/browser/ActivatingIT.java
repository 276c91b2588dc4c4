package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;

/** A student activates the account by the code of a slip; another, of grade 12, writes 自傳與學習計畫. */
@InBrowser
class ActivatingIT {
  @Test
  void shouldActivateByTheCodeOfTheSlip(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(20);
    Visitor visitor = browsing.as(student, Look.PHONE);
    visitor.sees("您登入的帳號尚未啟用");
    visitor.link("啟用帳號", "").click();
    visitor.button("啟用", "").click();
    visitor.sees("請填寫啟用碼。");
    visitor.picture("activation");
    visitor.field("啟用碼", "").fill(code(browsing.school(), student));
    visitor.button("啟用", "").click();
    visitor.sees("您的帳號已啟用");
    visitor.button("重新登入，開始使用", "").click();
    visitor.sees(student.name());
  }

  @Test
  void shouldKeepADraftAndEveryVersionAndHandInAStatement(Browsing browsing) {
    Person senior = browsing.school().all(Role.STUDENT).get(30);
    Visitor visitor = browsing.as(senior, Look.PHONE);
    write(visitor);
    JsonNode kept = browsing.school().client().get(senior.id(), "/statement").expected("it");
    assertThat(kept.path("state").asText()).isEqualTo("handedIn");
  }

  /** In lower case and with blanks, as people type it. */
  private static String code(BrowsedSchool school, Person student) {
    ObjectNode wanted = Json.object().put("className", student.schoolClass().orElseThrow());
    wanted.putArray("students").add(student.id());
    String registrar = school.one(Role.REGISTRAR).id();
    JsonNode made =
        school.client().send(registrar, "POST", "/activation-codes", wanted).expected("codes");
    return made.at("/students/0/code").asText().toLowerCase(Locale.ROOT) + " ";
  }

  private static void write(Visitor visitor) {
    visitor.go("/statement");
    visitor.field("生涯規劃", "").fill("成為社區護理師");
    visitor.button("儲存草稿", "").click();
    visitor.sees("尚未繳交");
    visitor.field("自我期許", "").fill("細心而有耐心");
    visitor.sees("有還沒儲存的內容");
    // The draft is written a moment after the last letter.
    visitor.page().waitForTimeout(600);
    visitor.page().reload();
    assertThat(visitor.field("自我期許", "")).hasValue("細心而有耐心");
    visitor.button("儲存並繳交", "").click();
    visitor.sees("繳交前請填寫「專長」。");
    visitor.picture("statement-unfinished");
    visitor.field("專長", "").fill("傾聽");
    visitor.field("興趣", "").fill("登山");
    visitor.page().locator("#autobiography").fill("我在海邊長大。");
    visitor.button("儲存並繳交", "").click();
    visitor.sees("已繳交");
    visitor.link("存過的版本", "").click();
    visitor.sees("第 1 版");
    visitor.picture("statement-versions");
  }
}
