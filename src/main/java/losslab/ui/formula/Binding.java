package losslab.ui.formula;

import losslab.core.formula.Expression;
import losslab.core.formula.Expression.Absolute;
import losslab.core.formula.Expression.Emphasized;
import losslab.core.formula.Expression.Exponential;
import losslab.core.formula.Expression.Grid;
import losslab.core.formula.Expression.Iverson;
import losslab.core.formula.Expression.Logarithm;
import losslab.core.formula.Expression.Max;
import losslab.core.formula.Expression.Numeral;
import losslab.core.formula.Expression.Product;
import losslab.core.formula.Expression.Quotient;
import losslab.core.formula.Expression.Sigmoid;
import losslab.core.formula.Expression.Sign;
import losslab.core.formula.Expression.Square;
import losslab.core.formula.Expression.Sum;
import losslab.core.formula.Expression.Symbol;
import losslab.core.formula.Name;

/// How closely the parts of an expression hold together, loosest first: where more is wanted, parentheses are needed.
enum Binding {
    SUM, PRODUCT, FACTOR, ATOM;

    static Binding of(Expression expression) {
        return switch (expression) {
            case Sum _ -> SUM;
            case Product _,Quotient _ -> PRODUCT;
            case Symbol symbol -> of(symbol.name());
            case Square _,Logarithm _ -> FACTOR;
            case Numeral _,Max _,Exponential _,Absolute _,Sign _,Sigmoid _,Iverson _,Grid _ -> ATOM;
            case Emphasized emphasized -> of(emphasized.inner());
        };
    }

    private static Binding of(Name name) {
        return name.equals(Name.OTHER_GRADIENTS) || name.equals(Name.TRAINING_GRADIENTS) ? FACTOR : ATOM;
    }
}
