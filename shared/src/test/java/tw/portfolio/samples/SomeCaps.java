package tw.portfolio.samples;

import java.time.Duration;
import java.util.Set;
import tw.portfolio.kernel.files.FileType;
import tw.portfolio.kernel.files.PictureLimits;
import tw.portfolio.settings.Caps;

/** Caps as a test needs them: {@code SomeCaps.usual().uploads(3).build()}. */
public final class SomeCaps {
  private Caps caps = Caps.OF_THE_REGULATION;

  private SomeCaps() {}

  /** The regulation's. */
  public static SomeCaps usual() {
    return new SomeCaps();
  }

  /** In both semesters. */
  public SomeCaps uploads(int most) {
    Caps.Counts old = caps.counts();
    return counts(
        new Caps.Counts(
            most,
            most,
            old.selectedPerYear(),
            old.achievementsPerYear(),
            old.achievementsSelectedPerYear()));
  }

  /** Course outcomes selected in a year. */
  public SomeCaps selected(int most) {
    Caps.Counts old = caps.counts();
    return counts(
        new Caps.Counts(
            old.uploadsFirstSemester(),
            old.uploadsSecondSemester(),
            most,
            old.achievementsPerYear(),
            old.achievementsSelectedPerYear()));
  }

  /** Achievements uploaded and selected in a year. */
  public SomeCaps achievements(int uploaded, int selected) {
    Caps.Counts old = caps.counts();
    return counts(
        new Caps.Counts(
            old.uploadsFirstSemester(),
            old.uploadsSecondSemester(),
            old.selectedPerYear(),
            uploaded,
            selected));
  }

  private SomeCaps counts(Caps.Counts counts) {
    caps =
        new Caps(
            counts,
            caps.files(),
            caps.descriptionCharacters(),
            caps.linkValidity(),
            caps.reservationValidity());
    return this;
  }

  /** Sizes of the two parts. */
  public SomeCaps bytes(long document, long media) {
    caps =
        new Caps(
            caps.counts(),
            new Caps.FileLimits(document, media, caps.files().types(), caps.files().pictures()),
            caps.descriptionCharacters(),
            caps.linkValidity(),
            caps.reservationValidity());
    return this;
  }

  /** The types of files that are taken. */
  public SomeCaps types(FileType... allowed) {
    Caps.FileLimits old = caps.files();
    caps =
        new Caps(
            caps.counts(),
            new Caps.FileLimits(
                old.documentBytes(), old.mediaBytes(), Set.of(allowed), old.pictures()),
            caps.descriptionCharacters(),
            caps.linkValidity(),
            caps.reservationValidity());
    return this;
  }

  /** What is asked of pictures. */
  public SomeCaps pictures(PictureLimits pictures) {
    Caps.FileLimits old = caps.files();
    caps =
        new Caps(
            caps.counts(),
            new Caps.FileLimits(old.documentBytes(), old.mediaBytes(), old.types(), pictures),
            caps.descriptionCharacters(),
            caps.linkValidity(),
            caps.reservationValidity());
    return this;
  }

  /** Length of a 簡述. */
  public SomeCaps characters(int most) {
    caps =
        new Caps(
            caps.counts(), caps.files(), most, caps.linkValidity(), caps.reservationValidity());
    return this;
  }

  /** How long links and reservations last. */
  public SomeCaps validity(Duration link, Duration reservation) {
    caps = new Caps(caps.counts(), caps.files(), caps.descriptionCharacters(), link, reservation);
    return this;
  }

  /** The caps. */
  public Caps build() {
    return caps;
  }
}
