package tw.portfolio.attachment;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.history.Author;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;

/** Lines of the history about what is in a folder, among those of the thing that it belongs to. */
final class FolderLine {
  private FolderLine() {}

  static Change of(
      Folder before, Folder after, ChangeAction action, Author by, String why, Instant at) {
    return new Change(
        after.about(),
        at,
        by,
        action,
        before.version() == 0 ? Optional.empty() : Optional.of(shown(before)),
        Optional.of(shown(after)),
        why,
        Optional.empty());
  }

  private static String shown(Folder folder) {
    return "%s：附件 %d 個".formatted(folder.title(), folder.attachments().all().size());
  }
}
