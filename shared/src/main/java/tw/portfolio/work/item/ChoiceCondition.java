package tw.portfolio.work.item;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.ChoiceId;
import tw.portfolio.work.PieceId;

/** The condition that a student's choice does not have a piece. */
public final class ChoiceCondition {
  private ChoiceCondition() {}

  public static ConditionCheck.Builder without(SchoolCode school, PieceId piece) {
    return PieceKeys.selection(ChoiceId.of(school, piece))
        .check("NOT contains(#chosen, :piece)")
        .expressionAttributeNames(Map.of("#chosen", ChoiceUpdate.CHOSEN))
        .expressionAttributeValues(Map.of(":piece", AttributeValue.fromS(piece.toString())));
  }
}
