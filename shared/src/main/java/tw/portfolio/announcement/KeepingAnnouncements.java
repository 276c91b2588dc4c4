package tw.portfolio.announcement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import tw.portfolio.access.Permission;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Roster;
import tw.portfolio.announcement.Announcement.Notice;
import tw.portfolio.announcement.AnnouncementStore.AnnouncementWrite;
import tw.portfolio.attachment.AnnouncingAttachments;
import tw.portfolio.attachment.Attachments;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.record.ClassGrades;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;

/** Those with the permission publish announcements (圖書館資訊組 訊息公告), mend and withdraw them. */
public final class KeepingAnnouncements {
  private static final int MOST_TRIES = 3;

  private final AnnouncementStore announcements;
  private final Permits permits;
  private final ExistingClasses audiences;
  private final FileStore files;
  private final AnnouncingAttachments announcing;
  private final Supplier<String> secrets;

  /**
   * Keeps announcements there.
   *
   * @param grades the school's list of classes
   * @param secrets draws a new pseudonym each time
   */
  public KeepingAnnouncements(
      AnnouncementStore announcements,
      Roster roster,
      ClassGrades grades,
      FileStore files,
      SettingsCache caps,
      Supplier<String> secrets) {
    this.announcements = announcements;
    this.permits = new Permits(roster);
    this.audiences = new ExistingClasses(roster, grades);
    this.files = files;
    this.announcing = new AnnouncingAttachments(caps, secrets);
    this.secrets = secrets;
  }

  /** Publishes. It is seen from the day on that it says. */
  public Answer<Announcement> publish(Actor actor, Notice notice, Instant now) {
    return permits
        .permitted(actor, Permission.KEEP_ANNOUNCEMENTS)
        .then(editor -> audiences.check(editor.school(), notice, now).map(_ -> editor))
        .then(
            editor -> {
              Announcement anew =
                  new Announcement(
                      editor.school(),
                      new AnnouncementId(secrets.get()),
                      1,
                      1,
                      notice,
                      Attachments.NONE,
                      editor.id(),
                      editor.name(),
                      now,
                      now,
                      Optional.empty());
              Draft draft = Draft.of(anew, ChangeAction.PUBLISH, "");
              return write(actor, Optional.empty(), draft, now)
                  .orElseGet(() -> Answer.refused(Refusals.changedMeanwhile()));
            });
  }

  /**
   * Says it in other words.
   *
   * @param revision what the editor saw
   * @param reason why, for the history
   */
  public Answer<Announcement> change(
      Actor actor, AnnouncementId id, int revision, Notice notice, String reason, Instant now) {
    return existing(actor, id)
        .then(seen -> audiences.check(seen.school(), notice, now))
        .then(_ -> rewrite(actor, id, revision, notice, reason, now));
  }

  private Answer<Announcement> rewrite(
      Actor actor, AnnouncementId id, int revision, Notice notice, String reason, Instant now) {
    return edit(
        actor,
        id,
        now,
        seen -> {
          boolean there = seen.notice().equals(notice) && seen.revision() == revision + 1;
          return there || seen.revision() == revision
              ? Answer.granted(
                  Draft.of(there ? seen : seen.changed(notice, now), ChangeAction.CHANGE, reason))
              : Answer.refused(Refusals.changedMeanwhile());
        });
  }

  /**
   * Takes it down for good. Who does it twice has what was asked for.
   *
   * @param reason why, for the history
   */
  public Answer<Announcement> withdraw(Actor actor, AnnouncementId id, String reason, Instant now) {
    return existing(actor, id)
        .then(
            seen ->
                seen.withdrawn().isPresent()
                    ? Answer.granted(seen)
                    : edit(
                        actor,
                        id,
                        now,
                        one ->
                            Answer.granted(
                                Draft.of(one.withdrawn(now), ChangeAction.TAKE_DOWN, reason))));
  }

  /** Announces files; readers get each once it is here and verified. */
  public Answer<Announcement> attach(
      Actor actor, AnnouncementId id, List<DeclaredFile> announced, Instant now) {
    return existing(actor, id)
        .then(
            _ ->
                announcing
                    .check(actor.school(), announced, now)
                    .<Answer<Announcement>>map(Answer::refused)
                    .orElseGet(
                        () ->
                            edit(actor, id, now, seen -> withFiles(actor, seen, announced, now))));
  }

  private Answer<Draft> withFiles(
      Actor actor, Announcement seen, List<DeclaredFile> announced, Instant now) {
    return announcing
        .announce(actor, seen.attachments(), announced, now)
        .map(
            files ->
                new Draft(
                    seen.with(files.after()),
                    ChangeAction.ANNOUNCE,
                    "",
                    files.keys(),
                    Optional.of(files.guard())));
  }

  /** Takes a file away. */
  public Answer<Announcement> detach(
      Actor actor, AnnouncementId id, String attachment, Instant now) {
    return edit(
            actor,
            id,
            now,
            seen ->
                seen.attachments().find(attachment).isPresent()
                    ? Answer.granted(
                        Draft.of(
                            seen.with(seen.attachments().without(attachment)),
                            ChangeAction.REMOVE,
                            ""))
                    : Answer.refused(AnnouncementProblems.notFound()))
        .map(
            after -> {
              files.delete(AnnouncingAttachments.key(after.school(), attachment));
              return after;
            });
  }

  private Answer<Announcement> existing(Actor actor, AnnouncementId id) {
    return permits
        .permitted(actor, Permission.KEEP_ANNOUNCEMENTS)
        .then(
            editor ->
                announcements
                    .find(editor.school(), id)
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(AnnouncementProblems.notFound())));
  }

  /** What is to be written. */
  private record Draft(
      Announcement after,
      ChangeAction action,
      String why,
      List<ObjectKey> announced,
      Optional<SettingsGuard> settings) {
    static Draft of(Announcement after, ChangeAction action, String why) {
      return new Draft(after, action, why, List.of(), Optional.empty());
    }
  }

  /** Files arrive meanwhile, so what is not about them is tried again on what is there now. */
  private Answer<Announcement> edit(
      Actor actor, AnnouncementId id, Instant now, Function<Announcement, Answer<Draft>> change) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Answer<Announcement> existing = existing(actor, id);
      if (!(existing instanceof Answer.Granted<Announcement>(Announcement seen))) {
        return existing;
      }
      if (seen.withdrawn().isPresent()) {
        return Answer.refused(AnnouncementProblems.withdrawn());
      }
      switch (change.apply(seen)) {
        case Answer.Refused<Draft>(Problem problem) -> {
          return Answer.refused(problem);
        }
        case Answer.Granted<Draft>(Draft draft) -> {
          if (draft.after().equals(seen)) {
            return existing;
          }
          Optional<Answer<Announcement>> answer = write(actor, Optional.of(seen), draft, now);
          if (answer.isPresent()) {
            return answer.get();
          }
        }
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  /** None if it is worth another try. */
  private Optional<Answer<Announcement>> write(
      Actor actor, Optional<Announcement> before, Draft draft, Instant now) {
    AnnouncementWrite write =
        new AnnouncementWrite(
            before,
            draft.after(),
            AnnouncementLine.of(
                before, draft.after(), draft.action(), Author.of(actor), draft.why(), now),
            draft.announced(),
            draft.settings());
    return switch (announcements.write(write)) {
      case WriteResult.Written() -> Optional.of(Answer.granted(draft.after()));
      case WriteResult.Rejected<AnnouncementRefusal>(List<AnnouncementRefusal> reasons) -> {
        reasons.forEach(this::learn);
        yield Optional.empty();
      }
    };
  }

  /** So that the next try has the caps that are in force. */
  private void learn(AnnouncementRefusal refusal) {
    switch (refusal) {
      case AnnouncementRefusal.Settings(SettingsRefusal why) -> announcing.learn(why);
      case AnnouncementRefusal.AnnouncementDiffers _ -> {}
    }
  }
}
