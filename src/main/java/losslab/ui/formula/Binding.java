package losslab.ui.formula;

import losslab.core.derivation.Expression;
import losslab.core.derivation.Expression.Absolute;
import losslab.core.derivation.Expression.Emphasized;
import losslab.core.derivation.Expression.Exponential;
import losslab.core.derivation.Expression.Grid;
import losslab.core.derivation.Expression.Iverson;
import losslab.core.derivation.Expression.Logarithm;
import losslab.core.derivation.Expression.Max;
import losslab.core.derivation.Expression.Numeral;
import losslab.core.derivation.Expression.Product;
import losslab.core.derivation.Expression.Quotient;
import losslab.core.derivation.Expression.Sigmoid;
import losslab.core.derivation.Expression.Sign;
import losslab.core.derivation.Expression.Square;
import losslab.core.derivation.Expression.Sum;
import losslab.core.derivation.Expression.Symbol;
import losslab.core.derivation.Name;

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
        return name == Name.OTHER_GRADIENTS || name == Name.TRAINING_GRADIENTS ? FACTOR : ATOM;
    }
}
