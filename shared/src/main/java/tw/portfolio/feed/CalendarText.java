package tw.portfolio.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Events as the text that calendar programs read (RFC 5545): lines of 75 octets at most that end in
 * CR LF, times by the clock of Taiwan, which has one offset all year.
 */
public final class CalendarText {
  /** What it is served as. */
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

  private static final int MOST_OCTETS = 75;
  private static final String EVERY = "PT6H";
  private static final String NAME = "學習歷程檔案";

  /** What is published names one (RFC 5546 3.2.1); this one nobody can write to. */
  private static final String ORGANIZER = "ORGANIZER;CN=" + NAME + ":invalid:nomail";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** A calendar without a component is none (RFC 5545 3.6); this one is there without events. */
  private static final List<String> TAIPEI =
      List.of(
          "BEGIN:VTIMEZONE",
          "TZID:Asia/Taipei",
          "BEGIN:STANDARD",
          "DTSTART:19800101T000000",
          "TZOFFSETFROM:+0800",
          "TZOFFSETTO:+0800",
          "TZNAME:CST",
          "END:STANDARD",
          "END:VTIMEZONE");

  private final StringBuilder text = new StringBuilder();

  private CalendarText() {}

  /**
   * The calendar with these events.
   *
   * @param now when it is fetched
   */
  public static String of(List<FeedEvent> events, Instant now) {
    CalendarText calendar = new CalendarText();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//learning-portfolio//feed//ZH");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    calendar.text("NAME", NAME);
    calendar.text("X-WR-CALNAME", NAME);
    calendar.line("X-WR-TIMEZONE:Asia/Taipei");
    calendar.line("REFRESH-INTERVAL;VALUE=DURATION:" + EVERY);
    calendar.line("X-PUBLISHED-TTL:" + EVERY);
    TAIPEI.forEach(calendar::line);
    String stamp = MOMENT.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC)) + "Z";
    events.forEach(event -> calendar.event(event, stamp));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(FeedEvent event, String stamp) {
    line("BEGIN:VEVENT");
    text("UID", event.uid());
    line("DTSTAMP:" + stamp);
    line("SEQUENCE:" + event.sequence());
    line(ORGANIZER);
    time(event.time());
    text("SUMMARY", event.title());
    if (!event.details().isBlank()) {
      text("DESCRIPTION", event.details());
    }
    if (!event.place().isBlank()) {
      text("LOCATION", event.place());
    }
    line("STATUS:" + (event.cancelled() ? "CANCELLED" : "CONFIRMED"));
    line("END:VEVENT");
  }

  private void time(FeedEvent.Time time) {
    switch (time) {
      case FeedEvent.Time.Days(var first, var last) -> {
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        // The end is the first day that is not in it.
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        // Nobody is busy because a window is open.
        line("TRANSP:TRANSPARENT");
      }
      case FeedEvent.Time.Moment(var starts) ->
          line("DTSTART;TZID=Asia/Taipei:" + MOMENT.format(starts));
    }
  }

  private void text(String property, String value) {
    line(property + ":" + escaped(value));
  }

  /** No text of a person's ends a line or begins another property. */
  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("[\\p{Cntrl}&&[^\t]]", "");
  }

  /** Folded between characters, never inside one. */
  private void line(String whole) {
    int octets = 0;
    for (int at = 0; at < whole.length(); at += Character.charCount(whole.codePointAt(at))) {
      String character = Character.toString(whole.codePointAt(at));
      int length = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > MOST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(character);
      octets += length;
    }
    text.append("\r\n");
  }
}
