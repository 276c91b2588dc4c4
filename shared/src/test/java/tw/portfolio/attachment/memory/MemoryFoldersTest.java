package tw.portfolio.attachment.memory;

import java.util.List;
import tw.portfolio.attachment.FolderStore;
import tw.portfolio.attachment.FolderStoreContract;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;

class MemoryFoldersTest extends FolderStoreContract {
  private final MemorySchool school = new MemorySchool();

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected FolderStore folders() {
    return new MemoryFolders(school);
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
