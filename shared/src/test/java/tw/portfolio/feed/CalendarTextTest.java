package tw.portfolio.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.portfolio.feed.FeedEvent.Time.Days;
import tw.portfolio.feed.FeedEvent.Time.Moment;

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
    assertThat(CalendarText.of(List.of(), NOW))
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .contains(
            "\r\nCALSCALE:GREGORIAN\r\n",
            "\r\nMETHOD:PUBLISH\r\n",
            "\r\nNAME:學習歷程檔案\r\n",
            "\r\nX-WR-CALNAME:學習歷程檔案\r\n",
            "\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n",
            "\r\nX-PUBLISHED-TTL:PT6H\r\n",
            "\r\nBEGIN:VTIMEZONE\r\n")
        .endsWith("END:VTIMEZONE\r\nEND:VCALENDAR\r\n");
  }

  @Test
  void shouldEndADayWithTheNextAndSayWhichVersionItIs() {
    assertThat(CalendarText.of(List.of(WINDOW), NOW))
        .contains(
            String.join(
                "\r\n",
                "BEGIN:VEVENT",
                "UID:a@b",
                "DTSTAMP:20261120T120000Z",
                "SEQUENCE:3",
                "ORGANIZER;CN=學習歷程檔案:invalid:nomail",
                "DTSTART;VALUE=DATE:20270630",
                "DTEND;VALUE=DATE:20270701",
                "TRANSP:TRANSPARENT",
                "SUMMARY:上傳",
                "STATUS:CONFIRMED",
                "END:VEVENT",
                ""));
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
    assertThat(unfolded(CalendarText.of(List.of(meeting), NOW)))
        .contains(
            "DTSTART;TZID=Asia/Taipei:20261119T100000\r\n",
            "DESCRIPTION:一、期程\\;人員\\,內容\\\\\\nBEGIN:VEVENT\\n二\r\n",
            "LOCATION:校史室\r\n",
            "STATUS:CANCELLED\r\n");
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
    assertThat(unfolded(text)).contains("SUMMARY:" + title + "\r\n");
  }

  private static String unfolded(String text) {
    return text.replace("\r\n ", "");
  }
}
