using BenchmarkDotNet.Running;
using SmallTowns.Benchmarks;
using SmallTowns.Benchmarks.Circuits;

// "serve" starts the portal for the load scripts, "circuits" opens staff pages of it; everything else goes to BenchmarkDotNet.
if (args is ["serve", .. var rest])
    return await PortalWithLimits.RunAsync(rest);
if (args is ["circuits", .. var run])
    return await CircuitRuns.RunAsync(run);

BenchmarkSwitcher.FromAssembly(typeof(SettlementCalculationBenchmarks).Assembly).Run(args);
return 0;
