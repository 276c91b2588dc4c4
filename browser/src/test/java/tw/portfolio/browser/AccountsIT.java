package tw.portfolio.browser;

import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;

/** Who may do what: found, given a role and relieved of it, and all of it in the history. */
@InBrowser
class AccountsIT {
  @Test
  void shouldGiveARoleAndTakeItBack(Browsing browsing) {
    Person teacher = browsing.school().all(Role.TEACHER).getLast();
    Visitor office = browsing.as(Role.INFORMATION_HEAD, Look.DESKTOP);
    office.go("/people?q=" + teacher.name());
    office.link(teacher.name(), teacher.name()).first().click();
    office.field("職務", "Role").selectOption("COURSE_COUNSELLOR");
    office.field("原因", "Reason").fill("本學期課程諮詢");
    office.button("授予", "Give").click();
    office.sees("已授予「課程諮詢教師」");
    office.button("收回 課程諮詢教師", "Take back 課程諮詢教師").click();
    office.page().locator("dialog[open] textarea").fill("任期結束");
    office.page().locator("dialog[open] button[type=submit]").click();
    office.sees("已收回「課程諮詢教師」");
    office.link("異動歷程", "History").last().click();
    office.sees("任期結束");
  }

  @Test
  void shouldFindAStudentAndReadWhatTheSchoolHasEntered(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).getFirst();
    Visitor office = browsing.as(Role.REGISTRAR, Look.PHONE);
    office.go("/students");
    office.field("姓名或學號", "Name or number").fill(student.name());
    office.button("搜尋", "Search").click();
    office.link(student.name(), student.name()).first().click();
    office.sees(student.name() + "的紀錄");
    office.sees("學業成績");
  }
}
