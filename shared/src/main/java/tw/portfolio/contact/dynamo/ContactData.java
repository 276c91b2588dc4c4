package tw.portfolio.contact.dynamo;

import java.util.List;
import java.util.stream.Stream;
import tw.portfolio.contact.item.NoticeItems;
import tw.portfolio.contact.secret.dynamo.SecretKeys;
import tw.portfolio.kernel.dynamo.Backoff;
import tw.portfolio.kernel.dynamo.ItemData;
import tw.portfolio.kernel.dynamo.Table;
import tw.portfolio.kernel.store.DataSubject;
import tw.portfolio.kernel.store.PersonalData;

/** What somebody has said about being reached, was told, and the links made for that person. */
public final class ContactData {
  private ContactData() {}

  /** All of it; the code that an address is confirmed by lies with the person. */
  public static List<PersonalData> of(Table table, Backoff backoff) {
    return List.of(
        ItemData.at(
            "contact",
            table,
            backoff,
            subject -> List.of(ContactKeys.contact(subject.school(), subject.person()))),
        ItemData.in(
            "notices",
            table,
            backoff,
            subject -> List.of(NoticeItems.notices(subject.school(), subject.person()))),
        ItemData.in("links", table, backoff, subject -> links(table, subject)));
  }

  private static List<String> links(Table table, DataSubject subject) {
    String own = SecretKeys.links(subject.school(), subject.person());
    return Stream.concat(
            table.query(own, "").stream()
                .filter(item -> item.text("sk").contains("#"))
                .map(SecretKeys::listedSecret),
            Stream.of(own))
        .toList();
  }
}
