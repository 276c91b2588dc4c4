package tw.portfolio.checks;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/** No piece and no choice changes without the student's summary: they are written in few places. */
class SummariesFollowTest {
  private static final JavaClasses PRODUCTION = Classes.production();
  private static final String WRITES =
      "tw\\.portfolio\\.work\\.(dynamo\\.(PieceTransaction|ChoiceSteps)|item\\.(PieceItems|ChoiceUpdate)"
          + "|outcome\\.dynamo\\.DisputeTransaction)";
  private static final String DECIDES =
      "tw\\.portfolio\\.work\\.outcome\\.dynamo\\.(DynamoCertificationStore|.*Transaction)";

  @Test
  void shouldWritePiecesAndChoicesInOneTransactionOnly() {
    noClasses()
        .that()
        .haveNameNotMatching(WRITES)
        .should()
        .callMethodWhere(
            target(owner(nameMatching("tw\\.portfolio\\.work\\.item\\.PieceItems")))
                .and(target(name("write"))))
        .orShould()
        .callMethodWhere(target(owner(nameMatching("tw\\.portfolio\\.work\\.item\\.ChoiceUpdate"))))
        .check(PRODUCTION);
  }

  @Test
  void shouldAddTheSummaryToWhateverWritesThem() {
    classes()
        .that()
        .haveNameMatching("tw\\.portfolio\\.work\\.dynamo\\.PieceTransaction|" + DECIDES)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tw.portfolio.work.summary.item.SummaryStep")
        .check(PRODUCTION);
  }
}
