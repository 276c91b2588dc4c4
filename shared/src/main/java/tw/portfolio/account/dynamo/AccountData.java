package tw.portfolio.account.dynamo;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.access.item.PersonKeys;
import tw.portfolio.account.PoolName;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.SignIns;
import tw.portfolio.account.UserPool;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;

/** A person's accounts, in the table and in the user pool. */
public final class AccountData {
  private AccountData() {}

  /**
   * All of it in the order in which it may be taken away: the person, from whom the way leads to
   * everything else, last.
   */
  public static List<PersonalData> of(Table table, Backoff backoff, UserPool pool) {
    SignIns signIns = new DynamoSignIns(table, backoff);
    return List.of(
        new InPool(signIns, pool),
        ItemData.in("signIns", table, backoff, subject -> accounts(signIns, subject)),
        ItemData.at("activationCodes", table, backoff, subject -> codes(table, subject)),
        ItemData.in(
            "person",
            table,
            backoff,
            subject -> List.of(PersonKeys.person(subject.school(), subject.person()))));
  }

  private static Stream<SignIn> signIns(SignIns signIns, DataSubject subject) {
    return signIns.of(subject.school(), subject.person()).stream();
  }

  private static List<String> accounts(SignIns signIns, DataSubject subject) {
    return signIns(signIns, subject).map(one -> AccountKeys.signIn(one).pk()).toList();
  }

  private static List<Key> codes(Table table, DataSubject subject) {
    return table.get(AccountKeys.activation(subject.school(), subject.person())).stream()
        .map(item -> AccountKeys.activationCode(subject.school(), item.text("mark")))
        .toList();
  }

  /** The accounts of the user pool behind a person's ways to sign in. */
  private record InPool(SignIns signIns, UserPool pool) implements PersonalData {
    @Override
    public String code() {
      return "accounts";
    }

    @Override
    public int count(DataSubject subject) {
      return Math.toIntExact(AccountData.signIns(signIns, subject).count());
    }

    @Override
    public void erase(DataSubject subject) {
      AccountData.signIns(signIns, subject)
          .forEach(one -> pool.remove(PoolName.of(subject.person(), one)));
    }
  }
}
