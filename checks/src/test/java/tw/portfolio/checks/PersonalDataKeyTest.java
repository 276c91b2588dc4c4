package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.checks.StackRulesTest.actions;
import static tw.portfolio.checks.StackRulesTest.elements;
import static tw.portfolio.checks.StackRulesTest.functions;
import static tw.portfolio.checks.StackRulesTest.resources;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tw.portfolio.checks.Template.Function;

/** Who may use the key under which national ids and passwords of archives are sealed. */
class PersonalDataKeyTest {
  private static final Template TEMPLATE = Template.ofThisRepository();

  /**
   * The import seals national ids; books and exchange packages show them, and seal none. Whoever
   * takes requests seals passwords of archives, and opens nothing.
   */
  @Test
  void shouldNameEachFunctionThatMayUseTheKeyOfPersonalDataAndOnlyForASchool() {
    assertThat(functions().filter(function -> function.json().toString().contains("kms:")))
        .extracting(Function::name)
        .containsExactly("BookWriter", "ImportWorker", "Jobs");
    assertThat(actions(TEMPLATE.functions().get("BookWriter").json().path("Policies")))
        .contains("kms:Decrypt")
        .doesNotContain("kms:GenerateDataKey", "kms:Encrypt");
    assertThat(actions(TEMPLATE.functions().get("Jobs").json().path("Policies")))
        .contains("kms:Encrypt")
        .doesNotContain("kms:GenerateDataKey", "kms:Decrypt");
    assertThat(resources("AWS::KMS::Key"))
        .containsOnlyKeys("PersonalDataKey")
        .allSatisfy(
            (name, key) -> {
              assertThat(key.at("/Properties/EnableKeyRotation").asBoolean()).isTrue();
              assertThat(key.toString()).doesNotContain("kms:*");
            });
    TEMPLATE.json().findValues("Statement").stream()
        .flatMap(StackRulesTest::elements)
        .filter(statement -> statement.path("Action").toString().contains("kms:Decrypt"))
        .filter(statement -> !statement.equals(mostOfKeys()))
        .forEach(
            statement ->
                assertThat(statement.at("/Condition/Null").toString())
                    .contains("kms:EncryptionContext:school"));
  }

  /** The boundary only limits; what a role may do says its own policy. */
  private static JsonNode mostOfKeys() {
    return elements(resources("AWS::IAM::ManagedPolicy").get("Boundary").findValue("Statement"))
        .filter(statement -> statement.path("Action").toString().contains("kms:Decrypt"))
        .findFirst()
        .orElseThrow();
  }
}
