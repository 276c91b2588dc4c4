package tw.portfolio.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Role;
import tw.portfolio.local.dev.Person;
import tw.portfolio.local.sample.SampleFiles;

/** A homeroom teacher's ten minutes: what the class lacks, who, and a reminder. */
@InBrowser
class ClassIT {
  private static final SampleFiles FILES = SampleFiles.load();

  @Test
  void shouldShowWhatTheClassLacksAndRemindOnce(Browsing browsing) {
    Person student = browsing.school().all(Role.STUDENT).get(23);
    SentWork.uploaded(browsing.school(), student, FILES.pdf(230));
    Visitor visitor = browsing.as(homeroom(browsing, student), Look.PHONE);
    visitor.go("/class");
    visitor.sees("送出認證（課程學習成果）");
    visitor.picture("class-lacking");
    visitor.button("現在提醒", "Remind now").click();
    visitor.button("看會提醒到誰", "See whom it reaches").click();
    visitor.page().locator("summary").getByText("名單").click();
    visitor.sees(student.name());
    visitor.page().getByText(Pattern.compile("^提醒 \\d+ 人$")).click();
    visitor.sees("已提醒");
    visitor.page().locator("td a").getByText(student.name()).click();
    visitor.settled();
    assertThat(visitor.heading()).containsText(student.name());
    visitor.sees("未送出 1");
    assertThat(visitor.barriers()).isEmpty();
  }

  @Test
  void shouldWriteAConsultationAndChangeIt(Browsing browsing) {
    Visitor visitor = browsing.as(Role.COURSE_COUNSELLOR, Look.DESKTOP);
    visitor.go("/counselling/new");
    visitor.page().locator("#time").fill("00:00");
    visitor.page().locator("#place").fill("輔導室");
    visitor.page().locator("#subject").fill("高二選課");
    visitor.page().locator("#content").fill("說明加深加廣課程與學群的關係");
    visitor.page().locator("#students select").selectOption(new String[] {firstClass(visitor)});
    Locator students = visitor.page().locator("#students input[type=checkbox]");
    students.first().check();
    visitor.picture("counselling-new-filled");
    visitor.button("登錄", "Save").click();
    visitor.sees("已登錄");
    visitor.button("修改", "Change").click();
    visitor.page().locator("#opinion").fill("先參加學群講座");
    visitor.page().locator("#reason").fill("補上意見");
    visitor.button("儲存修改", "Save the changes").click();
    visitor.sees("已修改");
    visitor.sees("先參加學群講座");
  }

  @Test
  void shouldWriteAnAssessment(Browsing browsing) {
    Visitor visitor = browsing.as(Role.COUNSELLING_HEAD, Look.DESKTOP);
    visitor.go("/assessments");
    visitor.page().locator("td a").first().click();
    visitor.page().locator("#exploration").fill("對工程學群有興趣");
    visitor.button("儲存", "Save").click();
    visitor.sees("已儲存");
    visitor.page().locator("#reason").waitFor();
  }

  private static String firstClass(Visitor visitor) {
    visitor.page().locator("#students option").nth(1).waitFor(attached());
    return (String)
        visitor.page().evaluate("document.querySelectorAll('#students option')[1].value");
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }

  private static Person homeroom(Browsing browsing, Person student) {
    return browsing.school().all(Role.HOMEROOM_TEACHER).stream()
        .filter(one -> one.schoolClass().equals(student.schoolClass()))
        .findFirst()
        .orElseThrow();
  }
}
