package tw.portfolio.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import tw.portfolio.account.SignIn;

/** What the project asks of its user pool: who gets in, and with what kind of token. */
class SignInRulesTest {
  private static final Template TEMPLATE = Template.ofThisRepository();

  @Test
  void shouldLetIntoThePoolOnlyWhoWasInvitedAndAskASecondFactor() {
    JsonNode pool = TEMPLATE.resources("AWS::Cognito::UserPool").get("Pool").path("Properties");
    assertThat(pool.at("/AdminCreateUserConfig/AllowAdminCreateUserOnly").asBoolean()).isTrue();
    assertThat(pool.path("MfaConfiguration").asText()).isEqualTo("ON");
    assertThat(pool.path("EnabledMfas"))
        .extracting(JsonNode::asText)
        .containsExactly("SOFTWARE_TOKEN_MFA");
    assertThat(pool.at("/UsernameConfiguration/CaseSensitive").asBoolean()).isTrue();
    assertThat(pool.at("/Policies/PasswordPolicy/MinimumLength").asInt())
        .isGreaterThanOrEqualTo(12);
    assertThat(pool.at("/LambdaConfig/PreTokenGenerationConfig/LambdaArn").asText())
        .isEqualTo("TokenClaims.Alias");
  }

  @Test
  void shouldGiveTokensToPagesByCodeOnlyAndForAnHour() {
    JsonNode client =
        TEMPLATE.resources("AWS::Cognito::UserPoolClient").get("PoolClient").path("Properties");
    assertThat(client.path("AllowedOAuthFlows"))
        .extracting(JsonNode::asText)
        .containsExactly("code");
    // With aws.cognito.signin.user.admin a token could change the account that it speaks of.
    assertThat(client.path("AllowedOAuthScopes"))
        .extracting(JsonNode::asText)
        .containsExactly("openid");
    assertThat(client.path("AccessTokenValidity").asInt()).isLessThanOrEqualTo(60);
    assertThat(client.path("RefreshTokenValidity").asInt()).isLessThanOrEqualTo(12);
    assertThat(client.path("EnableTokenRevocation").asBoolean()).isTrue();
  }

  @Test
  void shouldTakeNoNameAndNoAddressFromAProvider() {
    assertThat(TEMPLATE.resources("AWS::Cognito::UserPoolIdentityProvider"))
        .isNotEmpty()
        .allSatisfy(
            (name, provider) -> {
              assertThat(provider.at("/Properties/AttributeMapping").toString())
                  .isEqualTo("{\"username\":\"sub\"}");
              assertThat(SignIn.Provider.ofCode(provider.at("/Properties/ProviderName").asText()))
                  .isPresent();
            });
  }
}
