package tw.portfolio.settings;

import java.time.Instant;
import java.util.Collection;
import tw.portfolio.school.WindowKey;

/**
 * What one student has of an {@link Extension}.
 *
 * @param id of which
 * @param window the window that counts as open
 * @param closes the first instant at which it is over
 */
public record ExtraTime(ExtensionId id, WindowKey window, Instant closes) {
  /** Whether it stands for one of these windows at that moment. */
  public boolean opens(Collection<WindowKey> windows, Instant now) {
    return windows.contains(window) && now.isBefore(closes);
  }
}
