package tw.portfolio.checks;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tw.portfolio.history.ChangeLog;
import tw.portfolio.kernel.dynamo.Attributes;

/** Nobody alters the history through the system: lines are only ever added. */
class HistoriesStayTest {
  private static final JavaClasses PRODUCTION = Classes.production();
  private static final String KEYS = "tw.portfolio.history.item.ChangeKeys";

  /** The only classes that know where lines lie: they make them as items, and read them. */
  private static final String KNOW_WHERE =
      "tw\\.portfolio\\.history\\.(item\\.ChangeItems|dynamo\\.DynamoChangeLog)";

  private static final List<String> PARTITIONS = List.of("#CHANGES#");

  @Test
  void shouldTellOnlyThoseWhoMakeAndReadLinesWhereTheyLie() {
    noClasses()
        .that()
        .haveNameNotMatching(KNOW_WHERE)
        .should()
        .callMethodWhere(target(owner(name(KEYS))).and(target(nameMatching("changes"))))
        .check(PRODUCTION);
  }

  @Test
  void shouldGiveThoseNoWayToChangeOrRemoveAnything() {
    noClasses()
        .that()
        .haveNameMatching(KNOW_WHERE)
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "software\\.amazon\\.awssdk\\.services\\.dynamodb\\.model\\."
                + "(Update|Delete|Put|WriteRequest|Batch|Transact).*")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("tw.portfolio.kernel.dynamo.Transaction")
        .check(PRODUCTION);
  }

  @Test
  void shouldHaveAPortThatOnlyReads() {
    assertThat(Stream.of(ChangeLog.class.getMethods()).map(Method::getName))
        .containsExactlyInAnyOrder("of", "page");
  }

  @Test
  void shouldLetLinesGoOnlyByTheirOwnEnd() {
    assertThat(
            Template.ofThisRepository()
                .json()
                .at("/Resources/Table/Properties/TimeToLiveSpecification/AttributeName")
                .asText())
        .isEqualTo(Attributes.EXPIRES_AT);
  }

  @Test
  void shouldForbidItOnAwsToo() {
    JsonNode policy =
        Template.ofThisRepository()
            .json()
            .at("/Resources/Table/Properties/ResourcePolicy/PolicyDocument/Statement/0");
    List<String> keys = new ArrayList<>();
    policy
        .at("/Condition/ForAnyValue:StringLike/dynamodb:LeadingKeys")
        .forEach(key -> keys.add(key.asText()));
    List<String> actions = new ArrayList<>();
    policy.path("Action").forEach(action -> actions.add(action.asText()));

    assertThat(policy.path("Effect").asText()).isEqualTo("Deny");
    assertThat(policy.path("Principal").asText()).isEqualTo("*");
    assertThat(keys)
        .containsExactlyInAnyOrderElementsOf(
            PARTITIONS.stream().map(partition -> "*" + partition + "*").toList());
    assertThat(actions).contains("dynamodb:UpdateItem", "dynamodb:DeleteItem");
    String where =
        Repository.here().text("shared/src/main/java/tw/portfolio/history/item/ChangeKeys.java");
    assertThat(PARTITIONS).allSatisfy(partition -> assertThat(where).contains(partition));
  }
}
