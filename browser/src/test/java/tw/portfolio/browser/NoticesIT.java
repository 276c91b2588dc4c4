package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;

/** What somebody is told is counted, listed, and leads to where it is about. */
@InBrowser
class NoticesIT {
  @Test
  void shouldCountAndListWhatIsNewAndLeadThere(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(7);
    answered(browsing.school(), student);
    Visitor visitor = browsing.as(student, Look.PHONE);
    Locator bell = visitor.page().locator(".bell");
    assertThat(bell.locator(".count")).hasText("1");
    bell.click();
    assertThat(visitor.heading()).hasText("通知");
    visitor.sees("未讀");
    visitor.page().locator(".rows a").first().click();
    assertThat(visitor.page()).hasURL(Pattern.compile(".*/questions/[0-9a-z]{26}$"));
    visitor.sees("請換一個網路再上傳一次。");
    assertThat(bell.locator(".count")).hasCount(0);
  }

  /** The student's question, answered by the information office. */
  private static void answered(BrowsedSchool school, Person student) {
    Client client = school.client();
    JsonNode question =
        client
            .send(student.id(), "POST", "/me/questions", Json.object().put("words", "傳到一半就停了"))
            .expected("ask");
    client
        .send(
            school.one(Role.INFORMATION_HEAD).id(),
            "POST",
            "/questions/" + question.path("questionId").asText() + "/answer",
            Json.object()
                .put("version", question.path("version").asInt())
                .put("words", "請換一個網路再上傳一次。"))
        .expected("answer");
  }
}
