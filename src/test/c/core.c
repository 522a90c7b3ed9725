/* Loss and gradient of the linear classifier in plain C, for the benchmark to compare ObjectiveKernel with.
 *
 * The sums are those of ObjectiveKernel, WestonWatkins and CrossEntropy (without label smoothing), in the same order, on the
 * same flat arrays: features x0, x1 an example; parameters and gradient w0, w1, b a class. No penalty. */
#include <math.h>

enum { PER_CLASS = 3, MAX_CLASSES = 10 };

static double hinge(const double *scores, int classes, int label, double margin, double *slope) {
    double threshold = margin - scores[label];
    double loss = 0;
    int active = 0;
    for (int j = 0; j < classes; j++) {
        double violation = scores[j] + threshold;
        if (j != label && !(violation <= 0)) {
            loss += violation;
            active++;
            slope[j] = 1;
        } else {
            slope[j] = 0;
        }
    }
    slope[label] = -active;
    return loss;
}

static double softmax(const double *scores, int classes, int label, double temperature, double *slope) {
    int best = 0;
    for (int k = 1; k < classes; k++) {
        if (scores[k] > scores[best]) {
            best = k;
        }
    }
    double others = 0;
    for (int k = 0; k < classes; k++) {
        slope[k] = k == best ? 1 : exp((scores[k] - scores[best]) / temperature);
        others += k == best ? 0 : slope[k];
    }
    double label_slope = 0;
    for (int k = 0; k < classes; k++) {
        slope[k] = slope[k] / (1 + others) / temperature;
        label_slope -= k == label ? 0 : slope[k];
    }
    slope[label] = label_slope;
    return log1p(others) + (scores[best] - scores[label]) / temperature;
}

typedef double loss_function(const double *scores, int classes, int label, double constant, double *slope);

static inline __attribute__((always_inline)) double evaluate(loss_function *loss, double constant,
        const double *features, const int *labels, int examples, const double *parameters, int classes,
        double *gradient) {
    double scores[MAX_CLASSES], slope[MAX_CLASSES];
    double sum = 0;
    for (int p = 0; p < PER_CLASS * classes; p++) {
        gradient[p] = 0;
    }
    for (int i = 0; i < examples; i++) {
        double x0 = features[2 * i], x1 = features[2 * i + 1];
        for (int k = 0, p = 0; k < classes; k++, p += PER_CLASS) {
            scores[k] = parameters[p] * x0 + parameters[p + 1] * x1 + parameters[p + 2];
        }
        sum += loss(scores, classes, labels[i], constant, slope);
        for (int k = 0, p = 0; k < classes; k++, p += PER_CLASS) {
            gradient[p] += slope[k] * x0;
            gradient[p + 1] += slope[k] * x1;
            gradient[p + 2] += slope[k];
        }
    }
    for (int p = 0; p < PER_CLASS * classes; p++) {
        gradient[p] /= examples;
    }
    return sum / examples;
}

double evaluate_hinge(double margin, const double *features, const int *labels, int examples, const double *parameters,
        int classes, double *gradient) {
    return evaluate(hinge, margin, features, labels, examples, parameters, classes, gradient);
}

double evaluate_softmax(double temperature, const double *features, const int *labels, int examples,
        const double *parameters, int classes, double *gradient) {
    return evaluate(softmax, temperature, features, labels, examples, parameters, classes, gradient);
}
