package tw.portfolio.account.dynamo;

import software.amazon.awssdk.services.dynamodb.model.Put;
import tw.portfolio.access.item.PersonItems;
import tw.portfolio.account.SignIn;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Whose an account is as items: one by the account, and one by the person. */
final class SignInItems {
  static final String SCHOOL = "school";
  static final String SUBJECT = "subject";
  private static final String PROVIDER = "provider";

  private SignInItems() {}

  /** Whose the account is, if it is nobody's yet. */
  static Put.Builder whose(SchoolCode school, PersonId person, SignIn signIn) {
    return first(
        Item.at(AccountKeys.signIn(signIn))
            .text(SCHOOL, school.text())
            .text(PersonItems.PERSON, person.text()));
  }

  /** With what the person signs in, if there is no account of the provider yet. */
  static Put.Builder back(SchoolCode school, PersonId person, SignIn signIn) {
    return first(
        Item.at(AccountKeys.signsIn(school, person, signIn.provider()))
            .text(PROVIDER, signIn.provider().code())
            .text(SUBJECT, signIn.subject()));
  }

  private static Put.Builder first(Item item) {
    return Put.builder().item(item.attributes()).conditionExpression("attribute_not_exists(pk)");
  }

  /** Reads what {@link #back} writes. */
  static SignIn read(Item item) {
    String code = item.text(PROVIDER);
    return new SignIn(
        SignIn.Provider.ofCode(code)
            .orElseThrow(() -> new IllegalStateException("No provider of accounts: " + code)),
        item.text(SUBJECT));
  }
}
