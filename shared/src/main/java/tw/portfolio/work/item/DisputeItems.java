package tw.portfolio.work.item;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.access.item.PlaceItems;
import tw.portfolio.kernel.dynamo.Attributes;
import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.Dispute;
import tw.portfolio.work.DisputeLevel;

/** Disputes as attributes of the pieces whose return they are about. */
public final class DisputeItems {
  public static final String DISPUTE = "dispute";

  private static final String STEPS = "steps";
  private static final String WITHDRAWN = "withdrawn";
  private static final String LEVEL = "level";
  private static final String YEAR = "year";
  private static final String TEXT = "text";
  private static final String ANSWER = "answer";

  private DisputeItems() {}

  static Item write(Dispute dispute) {
    Item item =
        Item.empty().maps(STEPS, dispute.steps().stream().map(DisputeItems::write).toList());
    dispute.withdrawn().ifPresent(at -> item.instant(WITHDRAWN, at));
    return item;
  }

  private static Item write(Dispute.Step step) {
    Item item =
        Item.empty()
            .text(LEVEL, step.asked().level().code())
            .instant(Attributes.AT, step.at())
            .text(TEXT, step.text());
    if (step.asked() instanceof Dispute.Asked.Homeroom(SchoolYear year, String className)) {
      item.number(YEAR, year.number()).text(PlaceItems.CLASS_NAME, className);
    }
    step.answer().ifPresent(answer -> item.map(ANSWER, write(answer)));
    return item;
  }

  private static Item write(Dispute.Answer answer) {
    return Item.empty()
        .instant(Attributes.AT, answer.at())
        .text(Attributes.BY, answer.by().text())
        .text(Attributes.BY_NAME, answer.byName())
        .text(TEXT, answer.text());
  }

  static Dispute read(Item item) {
    return new Dispute(
        item.maps(STEPS).stream().map(DisputeItems::readStep).toList(), withdrawn(item));
  }

  private static Optional<Instant> withdrawn(Item item) {
    return item.has(WITHDRAWN) ? Optional.of(item.instant(WITHDRAWN)) : Optional.empty();
  }

  private static Dispute.Step readStep(Item item) {
    return new Dispute.Step(
        asked(item),
        item.instant(Attributes.AT),
        item.text(TEXT),
        item.optionalMap(ANSWER).map(DisputeItems::readAnswer));
  }

  private static Dispute.Asked asked(Item item) {
    DisputeLevel level =
        DisputeLevel.ofCode(item.text(LEVEL))
            .orElseThrow(() -> new IllegalStateException("No level: " + item.text(LEVEL)));
    return switch (level) {
      case TEACHER -> new Dispute.Asked.Teacher();
      case HOMEROOM ->
          new Dispute.Asked.Homeroom(
              new SchoolYear(item.integer(YEAR)), item.text(PlaceItems.CLASS_NAME));
      case OFFICE -> new Dispute.Asked.Office();
    };
  }

  private static Dispute.Answer readAnswer(Item item) {
    return new Dispute.Answer(
        item.instant(Attributes.AT),
        new PersonId(item.text(Attributes.BY)),
        item.text(Attributes.BY_NAME),
        item.text(TEXT));
  }
}
