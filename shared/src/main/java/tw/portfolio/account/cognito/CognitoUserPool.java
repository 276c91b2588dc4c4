package tw.portfolio.account.cognito;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminCreateUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AttributeType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CodeDeliveryFailureException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.DeliveryMediumType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.LimitExceededException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.MessageActionType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserStatusType;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UsernameExistsException;
import software.amazon.awssdk.utils.Lazy;
import tw.portfolio.account.PoolName;
import tw.portfolio.account.UserPool;
import tw.portfolio.kernel.aws.Connection;
import tw.portfolio.kernel.aws.Environment;

/** The user pool in Amazon Cognito. */
public final class CognitoUserPool implements UserPool {
  private static final String EMAIL = "email";

  private final Supplier<CognitoIdentityProviderClient> client;
  private final String pool;

  private CognitoUserPool(Supplier<CognitoIdentityProviderClient> client, String pool) {
    this.client = client;
    this.pool = pool;
  }

  /** The pool that the environment names in {@code USER_POOL_ID}. */
  public static CognitoUserPool of(Environment environment) {
    return new CognitoUserPool(
        new Lazy<>(
                () ->
                    new Connection(environment)
                        .client(
                            CognitoIdentityProviderClient.builder(), "COGNITO_IDENTITY_PROVIDER"))
            ::getValue,
        environment.required("USER_POOL_ID"));
  }

  @Override
  public Invitation invite(PoolName name, String email) {
    try {
      return send(name, request -> request.userAttributes(attributes(email)));
    } catch (UsernameExistsException _) {
      return again(name, email);
    }
  }

  private Invitation send(PoolName name, Consumer<AdminCreateUserRequest.Builder> more) {
    AdminCreateUserRequest.Builder request =
        AdminCreateUserRequest.builder()
            .userPoolId(pool)
            .username(name.text())
            .desiredDeliveryMediums(DeliveryMediumType.EMAIL);
    more.accept(request);
    try {
      return new Invitation.Sent(
          subject(client.get().adminCreateUser(request.build()).user().attributes()));
    } catch (LimitExceededException | CodeDeliveryFailureException _) {
      return new Invitation.NotSent();
    }
  }

  private Invitation again(PoolName name, String email) {
    if (client
            .get()
            .adminGetUser(request -> request.userPoolId(pool).username(name.text()))
            .userStatus()
        != UserStatusType.FORCE_CHANGE_PASSWORD) {
      return new Invitation.InUse();
    }
    // The roster's address may have been mended since.
    client
        .get()
        .adminUpdateUserAttributes(
            request ->
                request.userPoolId(pool).username(name.text()).userAttributes(attributes(email)));
    return send(name, request -> request.messageAction(MessageActionType.RESEND));
  }

  private static List<AttributeType> attributes(String email) {
    // An office has written it into the roster; nobody is known by it.
    return List.of(
        AttributeType.builder().name(EMAIL).value(email).build(),
        AttributeType.builder().name("email_verified").value("true").build());
  }

  private static String subject(List<AttributeType> attributes) {
    return attributes.stream()
        .filter(attribute -> attribute.name().equals("sub"))
        .map(AttributeType::value)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("An account of the pool has no sub"));
  }

  @Override
  public void signOut(PoolName name) {
    ifThere(
        () ->
            client
                .get()
                .adminUserGlobalSignOut(request -> request.userPoolId(pool).username(name.text())));
  }

  @Override
  public void disable(PoolName name) {
    ifThere(
        () ->
            client
                .get()
                .adminDisableUser(request -> request.userPoolId(pool).username(name.text())));
  }

  @Override
  public void enable(PoolName name) {
    ifThere(
        () ->
            client
                .get()
                .adminEnableUser(request -> request.userPoolId(pool).username(name.text())));
  }

  @Override
  public void remove(PoolName name) {
    ifThere(
        () ->
            client
                .get()
                .adminDeleteUser(request -> request.userPoolId(pool).username(name.text())));
  }

  private static void ifThere(Runnable call) {
    try {
      call.run();
    } catch (UserNotFoundException _) {
      // Never signed in with, so there is nothing to end.
    }
  }
}
