package tw.portfolio.contact.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.school.SchoolCode;

/** What every {@link NoticeStore} does. */
public abstract class NoticeStoreContract {
  /** The store under test, the same during one test. */
  protected abstract NoticeStore notices();

  private static NewNotice notice(Person to, Instant at, String key) {
    return new NewNotice(
        to.id(),
        at,
        key,
        "returned",
        "您的課程學習成果「" + key + "」被退回。",
        "Your course outcome was returned.",
        PageLink.to(WebPage.OUTCOMES, key),
        Optional.of(key));
  }

  private StoredPage<Notice> page(Person of, Optional<NoticeId> after, int most) {
    return notices().page(SCHOOL, of.id(), after, most, NOW);
  }

  private List<Notice> all(Person of) {
    return page(of, Optional.empty(), 50).entries();
  }

  @Test
  void shouldTellSomebodyAllOfIt() {
    notices().write(SCHOOL, List.of(notice(MING, NOW, "p1")));

    assertThat(all(MING))
        .containsExactly(
            new Notice(
                NoticeId.of(NOW, "p1"),
                NOW,
                "returned",
                "您的課程學習成果「p1」被退回。",
                "Your course outcome was returned.",
                PageLink.to(WebPage.OUTCOMES, "p1"),
                Optional.of("p1"),
                false));
    assertThat(all(HUA)).isEmpty();
    assertThat(
            notices()
                .page(new SchoolCode("190301"), MING.id(), Optional.empty(), 50, NOW)
                .entries())
        .isEmpty();
  }

  @Test
  void shouldNotTellTheSameTwiceNorCallItUnreadAgain() {
    notices().write(SCHOOL, List.of(notice(MING, NOW, "p1")));
    assertThat(notices().read(SCHOOL, MING.id(), NoticeId.of(NOW, "p1"), NOW)).isTrue();
    notices().write(SCHOOL, List.of(notice(MING, NOW, "p1"), notice(MING, NOW, "p2")));

    assertThat(all(MING)).hasSize(2);
    assertThat(all(MING).stream().filter(Notice::read).map(Notice::id))
        .containsExactly(NoticeId.of(NOW, "p1"));
  }

  @Test
  void shouldShowTheNewestFirstPageByPage() {
    List<NewNotice> many = new ArrayList<>();
    IntStream.range(0, 25)
        .forEach(minute -> many.add(notice(MING, NOW.minus(Duration.ofMinutes(minute)), "p")));
    notices().write(SCHOOL, many);

    List<Instant> seen = new ArrayList<>();
    Optional<NoticeId> after = Optional.empty();
    do {
      StoredPage<Notice> page = page(MING, after, 10);
      page.entries().forEach(notice -> seen.add(notice.at()));
      after = page.next().flatMap(NoticeId::parse);
    } while (after.isPresent());
    assertThat(seen).containsExactlyElementsOf(many.stream().map(NewNotice::at).toList());
  }

  @Test
  void shouldCallAllReadThatWereThereAndNoneThatComeLater() {
    notices()
        .write(SCHOOL, List.of(notice(MING, NOW.minusSeconds(60), "p1"), notice(MING, NOW, "p2")));
    notices().readAll(SCHOOL, MING.id(), NOW);
    notices().readAll(SCHOOL, MING.id(), NOW.minusSeconds(600));
    notices().write(SCHOOL, List.of(notice(MING, NOW.plusMillis(1), "p3")));

    assertThat(all(MING)).extracting(Notice::read).containsExactly(false, true, true);
  }

  @Test
  void shouldKnowNoNoticeOfSomebodyElse() {
    notices().write(SCHOOL, List.of(notice(MING, NOW, "p1")));

    assertThat(notices().read(SCHOOL, HUA.id(), NoticeId.of(NOW, "p1"), NOW)).isFalse();
    assertThat(all(MING)).extracting(Notice::read).containsExactly(false);
  }

  @Test
  void shouldEndAfterHalfAYear() {
    notices().write(SCHOOL, List.of(notice(MING, NOW.minus(Notice.KEPT), "old")));
    notices().write(SCHOOL, List.of(notice(MING, NOW.minus(Notice.KEPT).plusSeconds(1), "older")));

    assertThat(all(MING)).hasSize(1);
  }
}
