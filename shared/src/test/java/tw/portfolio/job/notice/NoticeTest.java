package tw.portfolio.job.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.contact.Addresses;
import tw.portfolio.contact.ContactSamples;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.contact.notice.memory.MemoryNoticeStore;
import tw.portfolio.job.Job;
import tw.portfolio.job.notice.memory.MemoryNotices;
import tw.portfolio.kernel.mail.Mail;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.Pages;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.kernel.mail.memory.MemoryMailer;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.Offices;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Students;

class NoticeTest {
  private static final String ADDRESS = Offices.REGISTRAR.email().orElseThrow();

  private final MemorySchool school =
      SchoolBuilder.aSchool().withStaff(Offices.REGISTRAR).in(new MemorySchool());
  private final MemoryMailer mailer = new MemoryMailer();
  private final MemoryContacts contacts = new MemoryContacts(school);
  private final MemoryNoticeStore notices = new MemoryNoticeStore();
  private final TellingWhoAsked telling = telling(school, "https://portfolio.example.edu.tw/");

  private TellingWhoAsked telling(MemorySchool of, String origin) {
    return new TellingWhoAsked(
        of,
        new Addresses(contacts),
        notices,
        _ -> Optional.of(SchoolBuilder.NAME),
        new MemoryNotices(),
        mailer,
        new NoticeMail(new Pages(URI.create(origin))),
        new Ids(800),
        () -> NOW);
  }

  @Test
  void shouldTellWhoAskedWhatEndedAndWhereToLook() {
    telling.ended(EndedJobs.done(1));

    Mail mail = mailer.taken().getFirst();
    assertThat(mail.to()).isEqualTo(ADDRESS);
    assertThat(mail.subject()).isEqualTo("【學習歷程檔案】預檢已完成：115 學年度第 1 學期，高三 / Done");
    String page = "https://portfolio.example.edu.tw/jobs/" + Ids.nth(1);
    assertThat(mail.text())
        .startsWith("鄭文彬，您好：")
        .contains("不能提交 1 筆", "保存到 12 月 20 日", page, "kept until 2026-12-20");
    assertThat(mail.text()).contains("本信由臺南市立南寧高級中學學習歷程檔案平臺自動寄出");
    assertThat(mail.html()).contains("臺南市立南寧高級中學學習歷程檔案平臺", "不能提交 1 筆", "href=\"" + page + "\"");
  }

  @Test
  void shouldSayChineseFirst() {
    telling.ended(EndedJobs.done(1));

    String text = mailer.taken().getFirst().text();
    assertThat(text.indexOf("已完成")).isLessThan(text.indexOf("Done"));
  }

  @Test
  void shouldTellAnEndOnceHoweverOftenItIsTold() {
    telling.ended(EndedJobs.done(1));
    telling.ended(EndedJobs.done(1));

    assertThat(mailer.taken()).hasSize(1);
  }

  @Test
  void shouldNotRepeatAMailThatMayHaveArrived() {
    mailer.loseAnswer(ADDRESS);
    telling.ended(EndedJobs.done(1));
    mailer.recover(ADDRESS);
    telling.ended(EndedJobs.done(1));

    assertThat(mailer.taken()).hasSize(1);
  }

  @Test
  void shouldSendAMailAgainThatWasSurelyNotTaken() {
    mailer.refuse(ADDRESS, "Throttled");
    telling.ended(EndedJobs.done(1));
    assertThat(mailer.taken()).isEmpty();

    mailer.recover(ADDRESS);
    telling.ended(EndedJobs.done(1));
    assertThat(mailer.taken()).hasSize(1);
  }

  @Test
  void shouldTellALaterEndOfTheSameJob() {
    Job prepared = EndedJobs.of(1, Offices.REGISTRAR, EndedJobs.PREPARED);
    telling.ended(prepared);
    telling.ended(prepared.become(EndedJobs.DONE, NOW));

    assertThat(mailer.taken())
        .extracting(Mail::subject)
        .satisfiesExactly(
            first -> assertThat(first).contains("待您確認"),
            second -> assertThat(second).contains("已完成"));
  }

  @Test
  void shouldSayWhyItWasNotPossibleAndWhatToDoWhenItFailed() {
    telling.ended(EndedJobs.of(1, Offices.REGISTRAR, EndedJobs.REFUSED));
    telling.ended(EndedJobs.of(2, Offices.REGISTRAR, EndedJobs.FAILED));

    assertThat(mailer.taken().getFirst().text())
        .contains("無法辦理", "這個範圍沒有學生。", "There are no students in this scope.");
    assertThat(mailer.taken().getLast().text()).contains("處理失敗", "請洽資訊組", "Try again");
  }

  @Test
  void shouldTellWithoutMailOnceHoweverOftenAnEndIsTold() {
    telling.ended(EndedJobs.of(1, Students.MING, EndedJobs.DONE));
    telling.ended(EndedJobs.of(1, Students.MING, EndedJobs.DONE));

    assertThat(mailer.taken()).isEmpty();
    assertThat(
            notices
                .page(SchoolBuilder.SCHOOL, Students.MING.id(), Optional.empty(), 10, NOW)
                .entries())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.chinese()).startsWith("您申請的「").contains("已完成");
              assertThat(notice.english()).contains("Done");
              assertThat(notice.leads()).isEqualTo(PageLink.to(WebPage.JOBS, Ids.nth(1)));
            });
  }

  @Test
  void shouldWriteToTheOwnAddressThatSomebodyHasConfirmed() {
    assertThat(contacts.write(ContactSamples.confirmed(Students.MING, "ming@gmail.com", NOW)))
        .isEqualTo(new WriteResult.Written<>());

    telling.ended(EndedJobs.of(1, Students.MING, EndedJobs.DONE));

    assertThat(mailer.recipients()).containsExactly("ming@gmail.com");
  }

  @Test
  void shouldMailNobodyWhoHasNoAddressOrIsNotHereAnyMore() {
    telling.ended(EndedJobs.of(1, Students.MING, EndedJobs.DONE));
    telling.ended(EndedJobs.of(2, Offices.PRINCIPAL, EndedJobs.DONE));
    Person disabled = Offices.disabled(Offices.REGISTRAR);
    telling(
            SchoolBuilder.aSchool().withStaff(disabled).in(new MemorySchool()),
            "https://portfolio.example.edu.tw")
        .ended(EndedJobs.done(3));

    assertThat(mailer.taken()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://a.example", "https://a.example/", "https://a.example//"})
  void shouldLinkBelowWhereThePagesLive(String origin) {
    telling(school, origin).ended(EndedJobs.done(1));

    assertThat(mailer.taken().getFirst().text()).contains("https://a.example/jobs/" + Ids.nth(1));
  }
}
