package tw.portfolio.attachment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** How files are announced that are to go with something: documents, under the school's caps. */
public final class AnnouncingAttachments {
  private final SettingsCache caps;
  private final Supplier<String> secrets;

  /**
   * @param secrets draws a new pseudonym each time
   */
  public AnnouncingAttachments(SettingsCache caps, Supplier<String> secrets) {
    this.caps = caps;
    this.secrets = secrets;
  }

  /**
   * Files that are announced.
   *
   * @param after what there is with them
   * @param keys where they will lie
   * @param guard what must be true of the settings when it is written
   */
  public record Announced(Attachments after, List<ObjectKey> keys, SettingsGuard guard) {
    /** Copies the list. */
    public Announced {
      keys = List.copyOf(keys);
    }
  }

  /** Why such files are none to go with anything, if they aren't. */
  public Optional<Problem> check(SchoolCode school, List<DeclaredFile> announced, Instant now) {
    List<Problem.Field> fields =
        IntStream.range(0, announced.size())
            .filter(at -> announced.get(at).part() != FilePart.DOCUMENT)
            .mapToObj(AttachmentProblems::noDocument)
            .toList();
    return fields.isEmpty()
        ? caps.check(school, SchoolYear.at(now), limits -> limits.files().check(announced))
        : Optional.of(Refusals.invalid(fields));
  }

  /** Announces them beside those that there are. */
  public Answer<Announced> announce(
      Actor actor, Attachments seen, List<DeclaredFile> announced, Instant now) {
    if (seen.all().size() + announced.size() > Attachments.MOST) {
      return Answer.refused(AttachmentProblems.tooMany());
    }
    SchoolYear year = SchoolYear.at(now);
    Caps believed = caps.of(actor.school(), year);
    Attachments after = seen;
    List<ObjectKey> keys = new ArrayList<>();
    for (DeclaredFile file : announced) {
      ObjectKey key = key(actor.school(), secrets.get());
      keys.add(key);
      after =
          after.with(
              new Attachment.Awaited(
                  new RecordedFile.Expected(file, key), now.plus(believed.reservationValidity())));
    }
    return Answer.granted(
        new Announced(
            after,
            keys,
            new SettingsGuard(actor.school(), year, actor.person(), believed, List.of(), now)));
  }

  /** Where the file of an attachment lies. */
  public static ObjectKey key(SchoolCode school, String id) {
    return new ObjectKey(school, id, 1, FilePart.DOCUMENT);
  }

  /** So that the next try has the caps that are in force. */
  public void learn(SettingsRefusal refusal) {
    switch (refusal) {
      case SettingsRefusal.SettingsDiffer(var current) -> caps.learn(current);
      case SettingsRefusal.CohortDiffers _, SettingsRefusal.NotExtended _ -> {}
    }
  }
}
