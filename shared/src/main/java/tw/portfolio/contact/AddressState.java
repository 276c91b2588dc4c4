package tw.portfolio.contact;

import java.util.Optional;
import java.util.stream.Stream;

/** What is known of an address by what came of the mails to it. */
public enum AddressState {
  /** No mail has come back. */
  GOOD("good", "可寄達", "reachable"),
  /** Mails came back for now, such as from a full mailbox; it is tried again. */
  DELAYED("delayed", "暫時無法寄達", "not reachable at the moment"),
  /** There is no such mailbox. */
  BOUNCED("bounced", "退信", "mail bounced"),
  /** Whoever has it called a mail spam. */
  COMPLAINED("complained", "被檢舉為垃圾信", "mail was reported as spam");

  private final String code;
  private final String chinese;
  private final String english;

  AddressState(String code, String chinese, String english) {
    this.code = code;
    this.chinese = chinese;
    this.english = english;
  }

  /** Its name in storage and answers. */
  public String code() {
    return code;
  }

  /** The word for people. */
  public String chinese() {
    return chinese;
  }

  /** The same in English. */
  public String english() {
    return english;
  }

  /** Whether mail is sent there. */
  public boolean usable() {
    return this == GOOD || this == DELAYED;
  }

  /** The state with exactly this code. */
  public static Optional<AddressState> ofCode(String code) {
    return Stream.of(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
