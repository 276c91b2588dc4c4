package tw.portfolio.record.register.dynamo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.record.register.Confirmation;
import tw.portfolio.record.register.RegisterDifference;
import tw.portfolio.record.register.RegisterDifference.FieldChange;
import tw.portfolio.record.register.RegisterDifference.Kind;
import tw.portfolio.record.register.RegisterEntry;
import tw.portfolio.record.register.RegisterField;
import tw.portfolio.record.register.RegisterValue;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Confirmations as items: a partition a semester, so that all classes are one query. */
final class RegisterItems {
  private static final String STUDENTS = "students";
  private static final String DIFFERENCES = "differences";
  private static final String PERSON = "person";
  private static final String SHOWN = "shown";
  private static final String MARK = "mark";
  private static final String KIND = "kind";
  private static final String FIELDS = "fields";
  private static final String FIELD = "field";
  private static final String FROM = "from";
  private static final String TO = "to";

  private RegisterItems() {}

  static String partition(SchoolCode school, Term term) {
    return school + "#REGISTER#" + term;
  }

  static Key key(SchoolCode school, Term term, String className) {
    return new Key(partition(school, term), className);
  }

  static Item write(SchoolCode school, Confirmation confirmation) {
    return Item.at(key(school, confirmation.term(), confirmation.className()))
        .number(Attributes.VERSION, confirmation.version())
        .instant(Attributes.AT, confirmation.at())
        .text(Attributes.BY, confirmation.by().text())
        .text(Attributes.BY_NAME, confirmation.byName())
        .maps(STUDENTS, confirmation.students().stream().map(RegisterItems::write).toList())
        .maps(DIFFERENCES, confirmation.differences().stream().map(RegisterItems::write).toList());
  }

  static Confirmation read(Term term, Item item) {
    return new Confirmation(
        term,
        item.text("sk"),
        item.integer(Attributes.VERSION),
        item.instant(Attributes.AT),
        new PersonId(item.text(Attributes.BY)),
        item.text(Attributes.BY_NAME),
        item.maps(STUDENTS).stream().map(RegisterItems::readEntry).toList(),
        item.maps(DIFFERENCES).stream().map(RegisterItems::readDifference).toList());
  }

  private static Item write(RegisterEntry entry) {
    Item item = Item.empty().text(PERSON, entry.person().text());
    entry.values().forEach((field, value) -> item.map(field.code(), write(value)));
    return item;
  }

  static Item write(RegisterValue value) {
    return Item.empty().text(SHOWN, value.shown()).text(MARK, value.mark());
  }

  private static RegisterEntry readEntry(Item item) {
    Map<RegisterField, RegisterValue> values = new EnumMap<>(RegisterField.class);
    for (RegisterField field : RegisterField.values()) {
      item.optionalMap(field.code()).ifPresent(value -> values.put(field, readValue(value)));
    }
    return new RegisterEntry(new PersonId(item.text(PERSON)), values);
  }

  static RegisterValue readValue(Item item) {
    return new RegisterValue(item.text(SHOWN), item.optionalText(MARK));
  }

  private static Item write(RegisterDifference difference) {
    return Item.empty()
        .text(PERSON, difference.person().text())
        .text("number", difference.number())
        .text("name", difference.name())
        .text(KIND, difference.kind().code())
        .maps(FIELDS, difference.fields().stream().map(RegisterItems::write).toList());
  }

  private static Item write(FieldChange change) {
    return Item.empty()
        .text(FIELD, change.field().code())
        .text(FROM, change.from())
        .text(TO, change.to());
  }

  private static RegisterDifference readDifference(Item item) {
    return new RegisterDifference(
        new PersonId(item.text(PERSON)),
        item.text("number"),
        item.text("name"),
        known(Kind.ofCode(item.text(KIND))),
        item.maps(FIELDS).stream().map(RegisterItems::readChange).toList());
  }

  private static FieldChange readChange(Item item) {
    return new FieldChange(
        known(RegisterField.ofCode(item.text(FIELD))),
        item.optionalText(FROM),
        item.optionalText(TO));
  }

  static <T> T known(Optional<T> ofCode) {
    return ofCode.orElseThrow(() -> new IllegalStateException("No such code in the register"));
  }

  static List<Confirmation> read(Term term, List<Item> items) {
    return items.stream().map(item -> read(term, item)).toList();
  }
}
