package tw.portfolio.reminder.digest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.school.Window;

/** The lines of a digest as notices, so that nobody depends on mail. */
public final class DigestNotices {
  private DigestNotices() {}

  /** A notice for each line, the same ones however often the digest is made. */
  public static List<NewNotice> of(Digest digest) {
    int hour = digest.occasion() instanceof Occasion.Returns(int at) ? at : 0;
    Instant moment = digest.day().atTime(hour, 0).atZone(Window.TAIPEI).toInstant();
    return digest.lines().stream()
        .map(
            line ->
                new NewNotice(
                    digest.to().id(),
                    moment,
                    digest.occasion().code() + " " + line.kind().code() + " " + line.about(),
                    line.kind().code(),
                    line.chinese(),
                    line.english(),
                    line.page(),
                    Optional.empty()))
        .toList();
  }
}
