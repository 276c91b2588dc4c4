package tw.portfolio.functions.accounts;

import tw.portfolio.account.memory.MemoryAccounts;
import tw.portfolio.account.memory.MemoryDeputies;
import tw.portfolio.account.memory.MemorySignIns;
import tw.portfolio.account.memory.MemoryUserPool;
import tw.portfolio.campus.Campus;
import tw.portfolio.contact.memory.MemoryContacts;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Offices;

/** A school in memory whose offices keep its accounts through the handler. */
final class AccountsCalls {
  private final Campus campus = new Campus(Offices.aSchool());
  private final MemoryRecords records = new MemoryRecords(campus.school());
  private final MemorySignIns signIns = new MemorySignIns(campus.school());
  private final MemoryUserPool pool = new MemoryUserPool();
  private final Calls calls =
      Calls.of(
          runtime -> {
            AccountsHandler handler =
                new AccountsHandler(
                    campus.school(),
                    new MemoryAccounts(campus.school()),
                    new MemoryDeputies(campus.school()),
                    records,
                    signIns,
                    pool,
                    new MemoryContacts(campus.school()),
                    campus.clock(),
                    runtime);
            return event -> handler.handleRequest(event, null);
          });

  Campus campus() {
    return campus;
  }

  MemoryRecords records() {
    return records;
  }

  MemorySignIns signIns() {
    return signIns;
  }

  MemoryUserPool pool() {
    return pool;
  }

  Calls calls() {
    return calls;
  }
}
