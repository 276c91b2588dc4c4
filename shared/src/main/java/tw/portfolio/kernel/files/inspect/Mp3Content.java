package tw.portfolio.kernel.files.inspect;

import java.util.Optional;
import tw.portfolio.kernel.files.FileType;

/**
 * MP3: skips leading tags, then walks the Layer III frames to the trailing tags.
 *
 * <p>Players forgive much and recorders are careless, so are tolerated: a piece of a frame before
 * the first whole one, a last frame cut off, padding, and up to 64 KiB in all of unreadable bytes
 * between frames. A stream that ends early plays as far as it goes, and editors cut so: it is
 * taken, and where its first frame tells how many there are (Xing/Info, written by LAME and ffmpeg)
 * its owner is told.
 */
final class Mp3Content implements FormatContent {
  private static final int FRAMES_MIN = 3;
  private static final int FRAMES_MISSING_MAX = 2;
  private static final int JUNK_MAX = 64 * 1024;
  private static final int LEADING_JUNK_MAX = 4096;

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    ActualContent actual = Recognition.of(bytes, 0);
    long start = Mp3Tags.skipLeading(bytes);
    if (start > 0 && start >= bytes.length()) {
      return Optional.of(Refusal.truncated(FileType.MP3));
    }
    if (actual != ActualContent.MP3 && actual != ActualContent.UNKNOWN && start == 0) {
      return Optional.of(Refusal.mismatch(FileType.MP3, actual));
    }
    int first = nextRun(bytes, bytes.skipBlank((int) start), FRAMES_MIN);
    int junk = first - bytes.skipBlank((int) start);
    if (first < 0 || junk > LEADING_JUNK_MAX) {
      return Optional.of(noSound(bytes, actual));
    }
    return new Walk(bytes, first).problem();
  }

  /** Whether a stream that was found good has fewer frames than it says. */
  static boolean endsEarly(Bytes bytes) {
    int start = bytes.skipBlank((int) Mp3Tags.skipLeading(bytes));
    return new Walk(bytes, nextRun(bytes, start, FRAMES_MIN)).endsEarly();
  }

  private static Problem noSound(Bytes bytes, ActualContent actual) {
    boolean cut = bytes.length() < LEADING_JUNK_MAX && actual == ActualContent.MP3;
    if (cut) {
      return Refusal.truncated(FileType.MP3);
    }
    return actual == ActualContent.MP3
        ? Refusal.damaged(FileType.MP3)
        : Refusal.mismatch(FileType.MP3, actual);
  }

  /**
   * The first place from here on where this many frames follow one another; −1 if there is none.
   */
  private static int nextRun(Bytes bytes, int from, int frames) {
    for (int i = from; i < bytes.length(); i++) {
      if (bytes.at(i) == 0xFF && isRun(bytes, i, frames)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isRun(Bytes bytes, int from, int frames) {
    int at = from;
    int family = -1;
    for (int i = 0; i < frames; i++) {
      Optional<Mp3Frame> frame = Mp3Frame.at(bytes, at);
      if (frame.isEmpty()
          || (family >= 0 && frame.get().family() != family)
          || !bytes.inside(at, frame.get().length())) {
        return false;
      }
      family = frame.get().family();
      at += frame.get().length();
    }
    return true;
  }

  /** One walk over the frames of a file. */
  private static final class Walk {
    private final Bytes bytes;
    private final long declared;
    private int at;
    private long frames;
    private long junk;

    Walk(Bytes bytes, int first) {
      this.bytes = bytes;
      this.declared = declaredFrames(bytes, first);
      this.at = first;
    }

    Optional<Problem> problem() {
      while (at < bytes.length()) {
        Optional<Mp3Frame> frame = Mp3Frame.at(bytes, at);
        long tagEnd = Mp3Tags.skip(bytes, at);
        if (frame.isPresent()) {
          frames++;
          at = (int) Math.min(bytes.length(), at + (long) frame.get().length());
        } else if (tagEnd > at) {
          at = (int) Math.min(bytes.length(), tagEnd);
        } else {
          Optional<Problem> problem = stepOverJunk();
          if (problem.isPresent()) {
            return problem;
          }
        }
      }
      return Optional.empty();
    }

    boolean endsEarly() {
      // The frame that carries the number does not count itself.
      return problem().isEmpty() && declared - (frames - 1) > FRAMES_MISSING_MAX;
    }

    private Optional<Problem> stepOverJunk() {
      int start = bytes.skipBlank(at);
      int end = start;
      while (end < bytes.length() && junk <= JUNK_MAX && !isSoundOrTag(end)) {
        end++;
        junk++;
      }
      at = end;
      boolean last = end == bytes.length() || junk > JUNK_MAX;
      if (!last || start == end) {
        return Optional.empty();
      }
      return ForeignData.after(bytes, start)
          .map(found -> Refusal.polyglot(FileType.MP3, found))
          .or(
              () ->
                  junk > JUNK_MAX ? Optional.of(Refusal.damaged(FileType.MP3)) : Optional.empty());
    }

    private boolean isSoundOrTag(int place) {
      return isRun(bytes, place, 2) || Mp3Tags.skip(bytes, place) > place;
    }

    private static long declaredFrames(Bytes bytes, int first) {
      long tag = first + 4L + Mp3Frame.at(bytes, first).map(Mp3Frame::side).orElse(0);
      boolean present = bytes.matches(tag, "Xing") || bytes.matches(tag, "Info");
      boolean counted = present && (bytes.at(tag + 7) & 1) != 0;
      return counted ? bytes.u32(tag + 8) : 0;
    }
  }
}
