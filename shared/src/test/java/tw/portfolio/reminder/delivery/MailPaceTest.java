package tw.portfolio.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How fast workers send. */
class MailPaceTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final AtomicLong now = new AtomicLong(123);

  private long seconds(int perSecond, int mails) {
    MailPace pace = new MailPace(perSecond, now::get, now::addAndGet);
    long begun = now.get();
    for (int mail = 0; mail < mails; mail++) {
      pace.before();
    }
    return (now.get() - begun) / SECOND;
  }

  /** 1,500 students and 120 teachers, by as many workers as there are, at 14 mails a second. */
  @Test
  void shouldTakeLessThanFiveMinutesForALargeSchool() {
    assertThat(seconds(14, 1_620 / MailPace.WORKERS)).isBetween(120L, 240L);
  }

  @Test
  void shouldLeaveSomeOfWhatTheServiceTakesToOthers() {
    // Six of seven mails a second, in two shares.
    assertThat(seconds(14, 6 * 60 + 1)).isEqualTo(60);
    assertThat(seconds(1, 4)).isEqualTo(7);
  }

  @Test
  void shouldNotHurryBehindAPause() {
    MailPace pace = new MailPace(14, now::get, now::addAndGet);
    pace.before();
    now.addAndGet(10 * SECOND);
    long begun = now.get();
    for (int mail = 0; mail < 7; mail++) {
      pace.before();
    }
    assertThat((now.get() - begun) / SECOND).isEqualTo(1);
  }

  @Test
  void shouldNeedAServiceThatTakesMails() {
    assertThatThrownBy(() -> new MailPace(0, now::get, now::addAndGet))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
