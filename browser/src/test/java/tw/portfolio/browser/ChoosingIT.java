package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;

/** 勾選: what of the year is handed in, or that nothing is. */
@InBrowser
class ChoosingIT {
  @Test
  void shouldChooseByButtonAndByDraggingAndKeepEachStep(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(9);
    int year = achievements(browsing.school().client(), student, "校園樹木地圖", "淨灘紀錄片", "植物園導覽");
    Visitor visitor = browsing.as(student, Look.DESKTOP);
    visitor.go("/selections?view=achievements");
    visitor.sees("可以勾選 3 件");
    button(visitor, "勾選：淨灘紀錄片").click();
    visitor.sees("已勾選 1 件");
    assertThat(button(visitor, "取消勾選：淨灘紀錄片")).isFocused();
    Locator lists = visitor.page().locator(".halves > section");
    lists
        .last()
        .locator("li")
        .filter(new Locator.FilterOptions().setHasText("植物園導覽"))
        .dragTo(lists.first());
    visitor.sees("已勾選 2 件");
    visitor.settled();
    visitor.picture("selections-chosen");

    JsonNode kept = selection(browsing.school().client(), student, year);
    assertThat(kept.path("chosen").asInt()).isEqualTo(2);
  }

  @Test
  void shouldSayThatNothingIsHandedInAndChooseAfterAll(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(10);
    int year = achievements(browsing.school().client(), student, "校園樹木地圖");
    Visitor visitor = browsing.as(student, Look.PHONE);
    visitor.go("/selections?view=achievements");
    visitor.button("本學年不提交", "").click();
    visitor.page().getByRole(AriaRole.DIALOG).getByText("本學年不提交").last().click();
    visitor.sees("您已表示本學年不提交多元表現");
    visitor.settled();
    visitor.picture("selections-declined");
    JsonNode declined = selection(browsing.school().client(), student, year);
    assertThat(declined.path("declined").asBoolean()).isTrue();

    visitor.button("我要提交", "").click();
    button(visitor, "勾選：校園樹木地圖").click();
    visitor.sees("已勾選 1 件");
    visitor.settled();
    JsonNode chosen = selection(browsing.school().client(), student, year);
    assertThat(chosen.path("declined").asBoolean()).isFalse();
    assertThat(chosen.path("chosen").asInt()).isEqualTo(1);
  }

  @Test
  void shouldSayWhyWhatIsShownIsNotKept(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(11);
    achievements(browsing.school().client(), student, "校園樹木地圖");
    Visitor visitor = browsing.as(student, Look.PHONE);
    visitor.go("/selections?view=achievements");
    visitor.sees("可以勾選 1 件");
    visitor.context().setOffline(true);
    button(visitor, "勾選：校園樹木地圖").click();
    visitor.sees("連不上網路");
    visitor.sees("已勾選 0 件");
    visitor.context().setOffline(false);
    button(visitor, "勾選：校園樹木地圖").click();
    visitor.sees("已勾選 1 件");
  }

  private static Locator button(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /**
   * Works that a link alone shows, so that they are ready at once; which school year they are of.
   */
  private static int achievements(Client client, Person student, String... names) {
    int year = client.get(student.id(), "/me").expected("/me").path("year").asInt();
    for (String name : names) {
      ObjectNode body =
          Json.object()
              .put("year", year)
              .put("semester", 1)
              .put("description", "自己完成的作品")
              .put("link", "https://portfolio.example/works/1");
      body.putObject("detail")
          .put("category", "work")
          .put("name", name)
          .put("date", year + 1911 + "-09-15");
      JsonNode unused =
          client.send(student.id(), "POST", "/achievements", body).expected("achievement");
    }
    return year;
  }

  private static JsonNode selection(Client client, Person student, int year) {
    return client.get(student.id(), "/achievement-selections/" + year).expected("selection");
  }
}
