package tw.portfolio.contact.memory;

import java.util.List;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.contact.ContactStore;
import tw.portfolio.contact.ContactStoreContract;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.memory.MemoryChanges;

class MemoryContactsTest extends ContactStoreContract {
  private final MemorySchool school = new MemorySchool();
  private final MemoryContacts contacts = new MemoryContacts(school);

  @Override
  protected StorePorts open() {
    return StorePorts.of(school);
  }

  @Override
  protected ContactStore contacts() {
    return contacts;
  }

  @Override
  protected List<ChangeAction> actions(Subject subject) {
    return MemoryChanges.about(school, subject).stream().map(Change::action).toList();
  }
}
