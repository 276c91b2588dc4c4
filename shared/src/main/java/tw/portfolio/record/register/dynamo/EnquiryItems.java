package tw.portfolio.record.register.dynamo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.record.register.Enquiry;
import tw.portfolio.record.register.Enquiry.End;
import tw.portfolio.record.register.Enquiry.Round;
import tw.portfolio.record.register.Enquiry.Verdict;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Enquiries as items: one list a school, an item a student and field. */
final class EnquiryItems {
  private static final String STUDENT = "student";
  private static final String FIELD = "field";
  private static final String ROUNDS = "rounds";
  private static final String TEXT = "text";
  private static final String STOOD = "stood";
  private static final String ANSWERED = "answered";
  private static final String VERDICT = "verdict";
  private static final String TAKEN_BACK = "takenBack";

  private EnquiryItems() {}

  static String list(SchoolCode school) {
    return school + "#ENQUIRIES";
  }

  static Key key(SchoolCode school, PersonId student, RegisterField field) {
    return Shards.listed(list(school), student + "#" + field.code());
  }

  /** Where all that one student may have asked lies. */
  static List<Key> keys(SchoolCode school, PersonId student) {
    return Stream.of(RegisterField.values()).map(field -> key(school, student, field)).toList();
  }

  static Item write(SchoolCode school, Enquiry enquiry) {
    return Item.at(key(school, enquiry.student(), enquiry.field()))
        .text(STUDENT, enquiry.student().text())
        .text(FIELD, enquiry.field().code())
        .number(Attributes.VERSION, enquiry.version())
        .maps(ROUNDS, enquiry.rounds().stream().map(EnquiryItems::write).toList());
  }

  static Enquiry read(Item item) {
    return new Enquiry(
        new PersonId(item.text(STUDENT)),
        RegisterItems.known(RegisterField.ofCode(item.text(FIELD))),
        item.integer(Attributes.VERSION),
        item.maps(ROUNDS).stream().map(EnquiryItems::readRound).toList());
  }

  private static Item write(Round round) {
    Item item = Item.empty().instant(Attributes.AT, round.at()).text(TEXT, round.text());
    round.stood().ifPresent(value -> item.map(STOOD, RegisterItems.write(value)));
    round
        .end()
        .ifPresent(
            end -> {
              switch (end) {
                case End.Answered answered -> item.map(ANSWERED, write(answered));
                case End.TakenBack back -> item.instant(TAKEN_BACK, back.at());
              }
            });
    return item;
  }

  private static Item write(End.Answered answered) {
    return Item.empty()
        .text(VERDICT, answered.verdict().code())
        .text(TEXT, answered.text())
        .instant(Attributes.AT, answered.at())
        .text(Attributes.BY, answered.by().text())
        .text(Attributes.BY_NAME, answered.byName());
  }

  private static Round readRound(Item item) {
    return new Round(
        item.instant(Attributes.AT),
        item.text(TEXT),
        item.optionalMap(STOOD).map(RegisterItems::readValue),
        readEnd(item));
  }

  private static Optional<End> readEnd(Item item) {
    if (item.has(TAKEN_BACK)) {
      return Optional.of(new End.TakenBack(item.instant(TAKEN_BACK)));
    }
    return item.optionalMap(ANSWERED).map(EnquiryItems::readAnswered);
  }

  private static End readAnswered(Item item) {
    return new End.Answered(
        RegisterItems.known(Verdict.ofCode(item.text(VERDICT))),
        item.text(TEXT),
        item.instant(Attributes.AT),
        new PersonId(item.text(Attributes.BY)),
        item.text(Attributes.BY_NAME));
  }
}
