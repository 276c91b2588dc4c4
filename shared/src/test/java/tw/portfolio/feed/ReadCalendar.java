package tw.portfolio.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/** A calendar as somebody else's program reads it, which finds nothing wrong with it. */
final class ReadCalendar {
  private ReadCalendar() {}

  static ICalendar of(String text) {
    List<List<ParseWarning>> warnings = new ArrayList<>();
    List<ICalendar> all =
        Biweekly.parse(text)
            .warnings(warnings)
            .defaultTimezone(TimeZone.getTimeZone("Asia/Taipei"))
            .all();
    assertThat(all).hasSize(1);
    assertThat(warnings).allSatisfy(one -> assertThat(one).isEmpty());
    ICalendar calendar = all.getFirst();
    assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
    if (calendar.getEvents().isEmpty()) {
      // It keeps time zones apart and counts none as the component that a calendar must have.
      assertThat(calendar.getTimezoneInfo().getComponents()).isNotEmpty();
    } else {
      assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    }
    return calendar;
  }

  static VEvent event(String text) {
    List<VEvent> events = of(text).getEvents();
    assertThat(events).hasSize(1);
    return events.getFirst();
  }
}
