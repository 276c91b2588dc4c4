package tw.portfolio.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.feed.FeedEvent.Time.Days;
import tw.portfolio.feed.FeedEvent.Time.Moment;
import tw.portfolio.school.Window;

class CalendarTextTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final FeedEvent WINDOW =
      new FeedEvent(
          "a@b",
          3,
          "上傳",
          "",
          "",
          new Days(LocalDate.of(2027, 6, 30), LocalDate.of(2027, 6, 30)),
          false);

  @Test
  void shouldBeACalendarEvenWithoutEvents() {
    ICalendar calendar = ReadCalendar.of(CalendarText.of(List.of(), NOW));

    assertThat(calendar.getEvents()).isEmpty();
    assertThat(calendar.getCalendarScale().isGregorian()).isTrue();
    assertThat(calendar.getMethod().isPublish()).isTrue();
    assertThat(calendar.getNames()).extracting(name -> name.getValue()).containsExactly("學習歷程檔案");
    assertThat(calendar.getExperimentalProperty("X-WR-CALNAME").getValue()).isEqualTo("學習歷程檔案");
    assertThat(calendar.getTimezoneInfo().getTimezones()).hasSize(1);
  }

  @Test
  void shouldAskToBeFetchedAgainAfterSixHours() {
    ICalendar calendar = ReadCalendar.of(CalendarText.of(List.of(WINDOW), NOW));

    assertThat(calendar.getRefreshInterval().getValue().getHours()).isEqualTo(6);
    assertThat(calendar.getExperimentalProperty("X-PUBLISHED-TTL").getValue()).isEqualTo("PT6H");
  }

  @Test
  void shouldEndADayWithTheNextAndSayWhichVersionItIs() {
    VEvent event = ReadCalendar.event(CalendarText.of(List.of(WINDOW), NOW));

    assertThat(event.getUid().getValue()).isEqualTo("a@b");
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getDateTimeStamp().getValue().toInstant()).isEqualTo(NOW);
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
    assertThat(day(event.getDateStart().getValue())).isEqualTo("2027-06-30");
    assertThat(day(event.getDateEnd().getValue())).isEqualTo("2027-07-01");
    assertThat(event.getTransparency().isTransparent()).isTrue();
    assertThat(event.getSummary().getValue()).isEqualTo("上傳");
    assertThat(event.getStatus().isConfirmed()).isTrue();
  }

  private static String day(ICalDate date) {
    return LocalDate.ofInstant(date.toInstant(), Window.TAIPEI).toString();
  }

  @Test
  void shouldLetNoTextOfAPersonBecomeAProperty() {
    FeedEvent meeting =
        new FeedEvent(
            "a@b",
            1,
            "會議",
            "一、期程;人員,內容\\\nBEGIN:VEVENT\r\n二\u0007",
            "校史室",
            new Moment(LocalDateTime.of(2026, 11, 19, 10, 0)),
            true);

    VEvent event = ReadCalendar.event(CalendarText.of(List.of(meeting), NOW));

    assertThat(event.getDescription().getValue().lines())
        .containsExactly("一、期程;人員,內容\\", "BEGIN:VEVENT", "二");
    assertThat(event.getLocation().getValue()).isEqualTo("校史室");
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-11-19T02:00:00Z"));
    assertThat(event.getStatus().isCancelled()).isTrue();
  }

  @Test
  void shouldFoldBetweenCharactersAtSeventyFiveOctets() {
    String title = "𠮷校" + "學習歷程檔案abc".repeat(40);
    String text =
        CalendarText.of(List.of(new FeedEvent("a@b", 0, title, "", "", WINDOW.time(), false)), NOW);

    assertThat(text.split("\r\n", -1))
        .allSatisfy(
            line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThan(76));
    assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(ReadCalendar.event(text).getSummary().getValue()).isEqualTo(title);
  }
}
