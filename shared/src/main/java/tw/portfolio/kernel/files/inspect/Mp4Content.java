package tw.portfolio.kernel.files.inspect;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.kernel.files.FileType;

/**
 * MP4 (ISO/IEC 14496-12 and -14): walks the top-level boxes, none of which may be cut off; padding
 * may follow. {@code ftyp} comes first with a brand of MP4, {@code moov} with at least one track
 * and {@code mdat} must be there; in fragmented files {@code moof} boxes lie between.
 */
final class Mp4Content implements FormatContent {

  @Override
  public Optional<Problem> problemIn(Bytes bytes) {
    ActualContent actual = Recognition.of(bytes, 0);
    if (actual != ActualContent.MP4 && !IsoBrand.playsAsMp4(bytes)) {
      return Optional.of(Refusal.mismatch(FileType.MP4, actual));
    }
    Set<String> seen = new HashSet<>();
    long at = 0;
    while (at < bytes.length()) {
      Optional<IsoBox> box = IsoBox.at(bytes, at, bytes.length());
      if (box.isEmpty()) {
        return problemBehind(bytes, (int) at, seen);
      }
      if (box.get().end() > bytes.length()) {
        return Optional.of(
            foreignAt(bytes, (int) at, seen).orElseGet(() -> Refusal.truncated(FileType.MP4)));
      }
      if (box.get().type().equals("moov") && !hasTrack(bytes, box.get())) {
        return Optional.of(Refusal.damaged(FileType.MP4));
      }
      seen.add(box.get().type());
      at = box.get().end();
    }
    return isComplete(seen) ? Optional.empty() : Optional.of(Refusal.truncated(FileType.MP4));
  }

  /**
   * What follows a whole film and is no box, no player looks at; a few bytes alone that are not
   * zeros are the beginning of something that has been cut off.
   */
  private static Optional<Problem> problemBehind(Bytes bytes, int at, Set<String> seen) {
    boolean zeros = bytes.skipZeros(at) == bytes.length();
    if (isComplete(seen) && zeros) {
      return Optional.empty();
    }
    if (!isComplete(seen) || bytes.length() - at < 8) {
      return Optional.of(
          foreignAt(bytes, at, seen).orElseGet(() -> Refusal.truncated(FileType.MP4)));
    }
    return foreignAt(bytes, at, seen);
  }

  private static boolean isComplete(Set<String> seen) {
    return seen.contains("moov") && seen.contains("mdat");
  }

  /** Another file that follows a whole film, whose first bytes may look like a box. */
  private static Optional<Problem> foreignAt(Bytes bytes, int at, Set<String> seen) {
    return isComplete(seen)
        ? ForeignData.after(bytes, at).map(found -> Refusal.polyglot(FileType.MP4, found))
        : Optional.empty();
  }

  private static boolean hasTrack(Bytes bytes, IsoBox moov) {
    boolean header = false;
    boolean track = false;
    long at = moov.body();
    while (at < moov.end()) {
      Optional<IsoBox> child = IsoBox.at(bytes, at, moov.end());
      if (child.isEmpty() || child.get().end() > moov.end()) {
        // QuickTime-style movies may end a container with a 32-bit zero.
        return header && track && moov.end() - at == 4 && bytes.u32(at) == 0;
      }
      header |= child.get().type().equals("mvhd");
      track |= child.get().type().equals("trak");
      at = child.get().end();
    }
    return header && track;
  }
}
