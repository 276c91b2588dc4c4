package tw.portfolio.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tw.portfolio.attachment.FolderStore.FolderWrite;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.files.DeclaredFile;
import tw.portfolio.kernel.files.FileStore;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.UploadLinks.DownloadLink;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Problem;
import tw.portfolio.school.Refusals;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.settings.SettingsGuard;
import tw.portfolio.settings.SettingsRefusal;
import tw.portfolio.upload.FileLinks;

/** Files are put into folders and taken out, by whomever the room of the thing has let in. */
public final class KeepingFolders {
  private static final int MOST_TRIES = 3;

  private final FolderStore folders;
  private final FileStore files;
  private final FileLinks links;
  private final AnnouncingAttachments announcing;

  /**
   * Keeps them there.
   *
   * @param secrets draws a new pseudonym each time
   */
  public KeepingFolders(
      FolderStore folders,
      FileStore files,
      FileLinks links,
      SettingsCache caps,
      Supplier<String> secrets) {
    this.folders = folders;
    this.files = files;
    this.links = links;
    this.announcing = new AnnouncingAttachments(caps, secrets);
  }

  /**
   * What a folder belongs to.
   *
   * @param folder its folder
   * @param about what the history calls it
   * @param title what people call it
   */
  public record Thing(FolderId folder, Subject about, String title) {}

  /** What there is of a shelf, by the folders' names. */
  public Map<String, Attachments> shelf(SchoolCode school, String shelf) {
    return folders.shelf(school, shelf).stream()
        .collect(Collectors.toMap(one -> one.id().name(), Folder::attachments));
  }

  /** What there is in a folder. */
  public Attachments in(SchoolCode school, FolderId id) {
    return folders.find(school, id).map(Folder::attachments).orElse(Attachments.NONE);
  }

  /** Announces files; readers get each once it is here and verified. */
  public Answer<Attachments> attach(
      Actor actor, Thing thing, List<DeclaredFile> announced, Instant now) {
    return announcing
        .check(actor.school(), announced, now)
        .<Answer<Attachments>>map(Answer::refused)
        .orElseGet(
            () ->
                edit(
                    actor,
                    thing,
                    now,
                    seen ->
                        announcing
                            .announce(actor, seen.attachments(), announced, now)
                            .map(
                                next ->
                                    new Draft(
                                        next.after(),
                                        ChangeAction.ANNOUNCE,
                                        next.keys(),
                                        Optional.of(next.guard())))));
  }

  /** Takes a file away, for good. */
  public Answer<Attachments> detach(Actor actor, Thing thing, String id, Instant now) {
    return edit(
            actor,
            thing,
            now,
            seen ->
                seen.attachments().find(id).isPresent()
                    ? Answer.granted(
                        new Draft(
                            seen.attachments().without(id),
                            ChangeAction.REMOVE,
                            List.of(),
                            Optional.empty()))
                    : Answer.refused(AttachmentProblems.notFound()))
        .map(
            after -> {
              files.delete(AnnouncingAttachments.key(actor.school(), id));
              return after;
            });
  }

  /** A link to a file that is here. */
  public Answer<DownloadLink> download(SchoolCode school, FolderId folder, String id, Instant now) {
    return LinkingAttachments.download(
        links,
        in(school, folder),
        id,
        () -> folders.find(school, folder).map(Folder::attachments),
        now);
  }

  private record Draft(
      Attachments after,
      ChangeAction action,
      List<ObjectKey> announced,
      Optional<SettingsGuard> settings) {}

  /** Files arrive meanwhile, so it is tried again on what is there now. */
  private Answer<Attachments> edit(
      Actor actor, Thing thing, Instant now, Function<Folder, Answer<Draft>> change) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      Folder seen =
          folders
              .find(actor.school(), thing.folder())
              .orElseGet(
                  () -> Folder.empty(actor.school(), thing.folder(), thing.about(), thing.title()));
      switch (change.apply(seen)) {
        case Answer.Refused<Draft>(Problem problem) -> {
          return Answer.refused(problem);
        }
        case Answer.Granted<Draft>(Draft draft) -> {
          if (isWritten(actor, seen, draft, now)) {
            return Answer.granted(draft.after());
          }
        }
      }
    }
    return Answer.refused(Refusals.changedMeanwhile());
  }

  private boolean isWritten(Actor actor, Folder seen, Draft draft, Instant now) {
    Folder after = seen.with(draft.after());
    FolderWrite write =
        new FolderWrite(
            after,
            FolderLine.of(seen, after, draft.action(), Author.of(actor), "", now),
            draft.announced(),
            draft.settings());
    return switch (folders.write(write)) {
      case WriteResult.Written() -> true;
      case WriteResult.Rejected<SettingsRefusal>(List<SettingsRefusal> reasons) -> {
        reasons.forEach(announcing::learn);
        yield false;
      }
    };
  }
}
