package tw.portfolio.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.client.Client;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.http.Json;

/** What the school sets for a year, and more time for one student. */
@InBrowser
class YearSettingsIT {
  @Test
  void shouldShowBothVersionsWhereSomebodyElseWasFirst(Browsing browsing) {
    Person director = browsing.school().one(Role.ACADEMIC_DIRECTOR);
    Visitor office = browsing.as(director, Look.DESKTOP);
    Client client = browsing.school().client();
    // Next year's: nothing else looks at it.
    int year = client.get(director.id(), "/me").expected("me").path("year").asInt() + 1;
    office.go("/settings/year?year=" + year);
    Locator chosen = office.field("一學年可勾選課程學習成果", "Outcomes chosen a year");
    chosen.fill("4");
    office.field("原因", "Reason").fill("依課程發展委員會決議");
    ObjectNode first = (ObjectNode) client.get(director.id(), "/settings/" + year).expected("read");
    first.remove("year");
    first.set("windows", Json.object());
    first.put("selectedPerYear", 5).put("reason", "先改的人");
    client.send(director.id(), "PUT", "/settings/" + year, first).expected("set");
    office.button("儲存設定", "Save").click();
    office.sees("有人剛剛改過這筆資料");
    office.button("用我填的內容取代", "Replace it by mine").click();
    office.sees("已設定");
  }

  @Test
  void shouldGiveOneStudentMoreTime(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(9);
    Person head = browsing.school().one(Role.EQUIPMENT_HEAD);
    JsonNode me = browsing.school().client().get(head.id(), "/me").expected("me");
    LocalDate ordinary = LocalDate.parse(me.at("/settings/windows/0/lastDay").asText());
    Visitor office = browsing.as(head, Look.DESKTOP);
    office.go("/extensions");
    office.page().locator("summary").first().click();
    office.page().locator("input#student").fill(student.name());
    office.page().locator("details .filters button").click();
    office.button(student.name(), student.name()).first().click();
    office.page().locator("input#until").fill(ordinary.plusDays(1).toString());
    office.field("原因", "Reason").fill("住院治療");
    office.button("延長", "Give it").click();
    office.sees("已延長「");
    office.page().locator("td button").first().click();
    office.page().locator("dialog[open] textarea").fill("已經補交");
    office.page().locator("dialog[open] button[type=submit]").click();
    office.sees("已取消延長。");
  }
}
